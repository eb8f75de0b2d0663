/** Japanese attempts. Each ends with a noun that takes する, as the sentences do. */
export const attemptMessages = {
  'attempt.signin.ConsoleLogin.any': 'コンソールにサインイン',
  'attempt.signin.SwitchRole.any': 'コンソールでロールを変更',
  'attempt.signin.PasswordUpdated.any': 'コンソールのパスワードを変更',
  'attempt.sts.AssumeRole': 'ロール {{resource}} の使用を開始',
  'attempt.ecs.UpdateService.desiredCount.after':
    '{{resource}} のタスク数を {{after}} に変更',
  'attempt.ecs.UpdateService.taskDefinition.after':
    '{{resource}} に {{after}} をデプロイ',
  'attempt.ecs.UpdateService': 'サービス {{resource}} の設定を変更',
  'attempt.ecs.RunTask': '{{resource}} のタスクを実行',
  'attempt.ecs.StopTask': '{{resource}} のタスクを停止',
  'attempt.ecs.ExecuteCommand': '{{resource}} のタスク内でコマンドを実行',
  'attempt.secretsmanager.GetSecretValue': 'シークレット {{resource}} を参照',
  'attempt.secretsmanager.PutSecretValue':
    'シークレット {{resource}} の値を変更',
  'attempt.secretsmanager.DeleteSecret': 'シークレット {{resource}} を削除',
  'attempt.ssm.GetParameter': 'パラメーター {{resource}} を参照',
  'attempt.cloudformation.CreateStack': 'スタック {{resource}} を作成',
  'attempt.cloudformation.UpdateStack': 'スタック {{resource}} を更新',
  'attempt.cloudformation.DeleteStack': 'スタック {{resource}} を削除',
  'attempt.ec2.AuthorizeSecurityGroupIngress.ipPermissions.after':
    'セキュリティグループ {{resource}} で {{after}} からの受信を許可',
  'attempt.ec2.AuthorizeSecurityGroupIngress':
    'セキュリティグループ {{resource}} に受信の許可ルールを追加',
  'attempt.ec2.RevokeSecurityGroupIngress':
    'セキュリティグループ {{resource}} から受信の許可ルールを削除',
  'attempt.ec2.TerminateInstances': 'インスタンス {{resource}} を終了',
  'attempt.ec2.CreateTags': '{{resource}} にタグを設定',
  'attempt.ec2.DeleteTags': '{{resource}} のタグを削除',
  'attempt.iam.CreateUser': 'IAM ユーザー {{resource}} を作成',
  'attempt.iam.CreateAccessKey': '{{resource}} のアクセスキーを作成',
  'attempt.iam.AttachRolePolicy.policy.after':
    'ロール {{resource}} にポリシー {{after}} を追加',
  'attempt.iam.AttachRolePolicy': 'ロール {{resource}} にポリシーを追加',
  'attempt.iam.AttachUserPolicy.policy.after':
    'ユーザー {{resource}} にポリシー {{after}} を追加',
  'attempt.iam.AttachUserPolicy': 'ユーザー {{resource}} にポリシーを追加',
  'attempt.iam.PutRolePolicy': 'ロール {{resource}} のポリシーを変更',
  'attempt.iam.DeactivateMFADevice': '{{resource}} の MFA を無効化',
  'attempt.rds.ModifyDBInstance': 'データベース {{resource}} の設定を変更',
  'attempt.rds.DeleteDBInstance': 'データベース {{resource}} を削除',
  'attempt.cloudtrail.UpdateTrail': '証跡 {{resource}} の設定を変更',
  'attempt.cloudtrail.StopLogging': '証跡 {{resource}} の記録を停止',
  'attempt.cloudtrail.DeleteTrail': '証跡 {{resource}} を削除',
  'attempt.kms.Decrypt': 'キー {{resource}} でデータを復号',
  'attempt.kms.ScheduleKeyDeletion': 'キー {{resource}} の削除を予約',
  'attempt.s3.PutBucketPolicy': 'バケット {{resource}} のポリシーを変更',
  'attempt.logs.StartQuery': '{{resource}} のログを検索',
  'attempt.general.tag': '{{resource}} のタグを変更',
  'attempt.general.create': '{{resource}} を作成',
  'attempt.general.change': '{{resource}} を変更',
  'attempt.general.delete': '{{resource}} を削除',
  'attempt.general.read': '{{resource}} を参照',
  'attempt.general.call': '{{resource}} に対して {{event}} を実行',
  'attempt.general.readAny': '{{service}} の情報を参照',
  'attempt.general.callAny': '{{service}} の {{event}} を実行',
};
