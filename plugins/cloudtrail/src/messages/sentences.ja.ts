/**
 * Japanese sentences. Each ends with a noun that takes する, so that `outcome.*` can go on from there.
 */
export const sentenceMessages = {
  'sentence.ecs.UpdateService.desiredCount':
    '{{who}} が {{resource}} のタスク数を {{before}} から {{after}} に変更',
  'sentence.ecs.UpdateService.desiredCount.after':
    '{{who}} が {{resource}} のタスク数を {{after}} に変更',
  'sentence.ecs.UpdateService.taskDefinition':
    '{{who}} が {{resource}} のタスク定義を {{before}} から {{after}} に変更',
  'sentence.ecs.UpdateService.taskDefinition.after':
    '{{who}} が {{resource}} に {{after}} をデプロイ',
  'sentence.ecs.UpdateService.forceNewDeployment.after':
    '{{who}} が {{resource}} の新しいデプロイを開始',
  'sentence.ecs.UpdateService': '{{who}} がサービス {{resource}} の設定を変更',
  'sentence.ecs.CreateService': '{{who}} がサービス {{resource}} を作成',
  'sentence.ecs.DeleteService': '{{who}} がサービス {{resource}} を削除',
  'sentence.ecs.RegisterTaskDefinition':
    '{{who}} がタスク定義 {{resource}} を登録',
  'sentence.ecs.DeregisterTaskDefinition':
    '{{who}} がタスク定義 {{resource}} の登録を解除',
  'sentence.ecs.RunTask': '{{who}} が {{resource}} のタスクを実行',
  'sentence.ecs.StopTask': '{{who}} が {{resource}} のタスクを停止',
  'sentence.ecs.ExecuteCommand':
    '{{who}} が {{resource}} のタスク内でコマンドを実行',
  'sentence.ecs.CreateCluster': '{{who}} がクラスター {{resource}} を作成',
  'sentence.ecs.DeleteCluster': '{{who}} がクラスター {{resource}} を削除',
  'sentence.apprunner.CreateService':
    '{{who}} が App Runner サービス {{resource}} を作成',
  'sentence.apprunner.UpdateService.imageIdentifier.after':
    '{{who}} が {{resource}} に {{after}} をデプロイ',
  'sentence.apprunner.UpdateService':
    '{{who}} が App Runner サービス {{resource}} の設定を変更',
  'sentence.apprunner.DeleteService':
    '{{who}} が App Runner サービス {{resource}} を削除',
  'sentence.apprunner.StartDeployment':
    '{{who}} が {{resource}} のデプロイを開始',
  'sentence.apprunner.PauseService': '{{who}} が {{resource}} を一時停止',
  'sentence.apprunner.ResumeService': '{{who}} が {{resource}} を再開',
  'sentence.application-autoscaling.RegisterScalableTarget':
    '{{who}} が {{resource}} のオートスケーリング範囲を設定',
  'sentence.application-autoscaling.DeregisterScalableTarget':
    '{{who}} が {{resource}} のオートスケーリングを解除',
  'sentence.application-autoscaling.PutScalingPolicy':
    '{{who}} が {{resource}} のスケーリングポリシーを設定',
  'sentence.elasticloadbalancing.CreateLoadBalancer':
    '{{who}} がロードバランサー {{resource}} を作成',
  'sentence.elasticloadbalancing.DeleteLoadBalancer':
    '{{who}} がロードバランサー {{resource}} を削除',
  'sentence.elasticloadbalancing.ModifyLoadBalancerAttributes':
    '{{who}} がロードバランサー {{resource}} の設定を変更',
  'sentence.elasticloadbalancing.SetSecurityGroups':
    '{{who}} がロードバランサー {{resource}} のセキュリティグループを変更',
  'sentence.elasticloadbalancing.CreateTargetGroup':
    '{{who}} がターゲットグループ {{resource}} を作成',
  'sentence.elasticloadbalancing.ModifyTargetGroup':
    '{{who}} がターゲットグループ {{resource}} の設定を変更',
  'sentence.elasticloadbalancing.ModifyTargetGroupAttributes':
    '{{who}} がターゲットグループ {{resource}} の設定を変更',
  'sentence.elasticloadbalancing.DeleteTargetGroup':
    '{{who}} がターゲットグループ {{resource}} を削除',
  'sentence.elasticloadbalancing.RegisterTargets':
    '{{who}} が {{resource}} にターゲットを登録',
  'sentence.elasticloadbalancing.DeregisterTargets':
    '{{who}} が {{resource}} からターゲットを解除',
  'sentence.elasticloadbalancing.CreateListener':
    '{{who}} が {{resource}} にリスナーを追加',
  'sentence.elasticloadbalancing.ModifyListener':
    '{{who}} が {{resource}} のリスナーを変更',
  'sentence.rds.CreateDBInstance': '{{who}} がデータベース {{resource}} を作成',
  'sentence.rds.ModifyDBInstance.dBInstanceClass':
    '{{who}} が {{resource}} のインスタンスクラスを {{before}} から {{after}} に変更',
  'sentence.rds.ModifyDBInstance.dBInstanceClass.after':
    '{{who}} が {{resource}} のインスタンスクラスを {{after}} に変更',
  'sentence.rds.ModifyDBInstance.allocatedStorage':
    '{{who}} が {{resource}} のストレージを {{before}} GiB から {{after}} GiB に変更',
  'sentence.rds.ModifyDBInstance.allocatedStorage.after':
    '{{who}} が {{resource}} のストレージを {{after}} GiB に変更',
  'sentence.rds.ModifyDBInstance.engineVersion':
    '{{who}} が {{resource}} のエンジンバージョンを {{before}} から {{after}} に変更',
  'sentence.rds.ModifyDBInstance.engineVersion.after':
    '{{who}} が {{resource}} のエンジンバージョンを {{after}} に変更',
  'sentence.rds.ModifyDBInstance':
    '{{who}} がデータベース {{resource}} の設定を変更',
  'sentence.rds.DeleteDBInstance': '{{who}} がデータベース {{resource}} を削除',
  'sentence.rds.RebootDBInstance':
    '{{who}} がデータベース {{resource}} を再起動',
  'sentence.rds.StartDBInstance': '{{who}} がデータベース {{resource}} を起動',
  'sentence.rds.StopDBInstance': '{{who}} がデータベース {{resource}} を停止',
  'sentence.rds.CreateDBSnapshot':
    '{{who}} が {{resource}} のスナップショットを作成',
  'sentence.ecr.CreateRepository':
    '{{who}} がイメージリポジトリ {{resource}} を作成',
  'sentence.ecr.DeleteRepository':
    '{{who}} がイメージリポジトリ {{resource}} を削除',
  'sentence.ecr.PutImage.imageTag.after':
    '{{who}} が {{resource}} にイメージ {{after}} をプッシュ',
  'sentence.ecr.PutImage': '{{who}} が {{resource}} にイメージをプッシュ',
  'sentence.ecr.BatchDeleteImage': '{{who}} が {{resource}} のイメージを削除',
  'sentence.logs.CreateLogGroup': '{{who}} がロググループ {{resource}} を作成',
  'sentence.logs.DeleteLogGroup': '{{who}} がロググループ {{resource}} を削除',
  'sentence.logs.PutRetentionPolicy.retentionInDays':
    '{{who}} が {{resource}} の保持期間を {{before}} 日から {{after}} 日に変更',
  'sentence.logs.PutRetentionPolicy.retentionInDays.after':
    '{{who}} が {{resource}} の保持期間を {{after}} 日に変更',
  'sentence.logs.PutRetentionPolicy':
    '{{who}} が {{resource}} の保持期間を変更',
  'sentence.logs.StartQuery': '{{who}} が {{resource}} のログを検索',
  'sentence.secretsmanager.GetSecretValue':
    '{{who}} がシークレット {{resource}} を参照',
  'sentence.secretsmanager.BatchGetSecretValue':
    '{{who}} がシークレット {{resource}} を参照',
  'sentence.secretsmanager.CreateSecret':
    '{{who}} がシークレット {{resource}} を作成',
  'sentence.secretsmanager.PutSecretValue':
    '{{who}} がシークレット {{resource}} の値を変更',
  'sentence.secretsmanager.UpdateSecret':
    '{{who}} がシークレット {{resource}} を変更',
  'sentence.secretsmanager.RotateSecret':
    '{{who}} がシークレット {{resource}} をローテーション',
  'sentence.secretsmanager.DeleteSecret.recoveryWindowInDays.after':
    '{{who}} がシークレット {{resource}} の {{after}} 日後の削除を予約',
  'sentence.secretsmanager.DeleteSecret':
    '{{who}} がシークレット {{resource}} を削除',
  'sentence.secretsmanager.RestoreSecret':
    '{{who}} がシークレット {{resource}} を復元',
  'sentence.cloudformation.CreateStack':
    '{{who}} がスタック {{resource}} を作成',
  'sentence.cloudformation.UpdateStack':
    '{{who}} がスタック {{resource}} を更新',
  'sentence.cloudformation.DeleteStack':
    '{{who}} がスタック {{resource}} を削除',
  'sentence.cloudformation.CreateChangeSet':
    '{{who}} がスタック {{resource}} の変更セットを作成',
  'sentence.cloudformation.ExecuteChangeSet':
    '{{who}} がスタック {{resource}} の変更セットを適用',
  'sentence.cloudformation.UpdateTerminationProtection':
    '{{who}} がスタック {{resource}} の削除保護を変更',
  'sentence.ec2.AuthorizeSecurityGroupIngress.ipPermissions.after':
    '{{who}} がセキュリティグループ {{resource}} で {{after}} からの受信を許可',
  'sentence.ec2.AuthorizeSecurityGroupIngress':
    '{{who}} がセキュリティグループ {{resource}} に受信の許可ルールを追加',
  'sentence.ec2.RevokeSecurityGroupIngress.ipPermissions.before':
    '{{who}} がセキュリティグループ {{resource}} で {{before}} からの受信許可を削除',
  'sentence.ec2.RevokeSecurityGroupIngress':
    '{{who}} がセキュリティグループ {{resource}} から受信の許可ルールを削除',
  'sentence.ec2.AuthorizeSecurityGroupEgress':
    '{{who}} がセキュリティグループ {{resource}} に送信の許可ルールを追加',
  'sentence.ec2.RevokeSecurityGroupEgress':
    '{{who}} がセキュリティグループ {{resource}} から送信の許可ルールを削除',
  'sentence.ec2.ModifySecurityGroupRules':
    '{{who}} がセキュリティグループ {{resource}} のルールを変更',
  'sentence.ec2.CreateSecurityGroup':
    '{{who}} がセキュリティグループ {{resource}} を作成',
  'sentence.ec2.DeleteSecurityGroup':
    '{{who}} がセキュリティグループ {{resource}} を削除',
  'sentence.ec2.RunInstances': '{{who}} がインスタンス {{resource}} を起動',
  'sentence.ec2.StartInstances': '{{who}} がインスタンス {{resource}} を開始',
  'sentence.ec2.StopInstances': '{{who}} がインスタンス {{resource}} を停止',
  'sentence.ec2.RebootInstances':
    '{{who}} がインスタンス {{resource}} を再起動',
  'sentence.ec2.TerminateInstances':
    '{{who}} がインスタンス {{resource}} を終了',
  'sentence.ec2.CreateVpc': '{{who}} が VPC {{resource}} を作成',
  'sentence.ec2.DeleteVpc': '{{who}} が VPC {{resource}} を削除',
  'sentence.ec2.CreateSubnet': '{{who}} がサブネット {{resource}} を作成',
  'sentence.ec2.CreateNatGateway':
    '{{who}} が NAT ゲートウェイ {{resource}} を作成',
  'sentence.ec2.DeleteNatGateway':
    '{{who}} が NAT ゲートウェイ {{resource}} を削除',
  'sentence.ec2.CreateTags': '{{who}} が {{resource}} にタグを設定',
  'sentence.ec2.DeleteTags': '{{who}} が {{resource}} のタグを削除',
  'sentence.iam.CreateUser': '{{who}} が IAM ユーザー {{resource}} を作成',
  'sentence.iam.DeleteUser': '{{who}} が IAM ユーザー {{resource}} を削除',
  'sentence.iam.CreateLoginProfile':
    '{{who}} が {{resource}} のコンソールパスワードを作成',
  'sentence.iam.UpdateLoginProfile':
    '{{who}} が {{resource}} のコンソールパスワードを変更',
  'sentence.iam.AddUserToGroup.groupName.after':
    '{{who}} がユーザー {{resource}} をグループ {{after}} に追加',
  'sentence.iam.AddUserToGroup':
    '{{who}} がユーザー {{resource}} をグループに追加',
  'sentence.iam.RemoveUserFromGroup.groupName.before':
    '{{who}} がユーザー {{resource}} をグループ {{before}} から削除',
  'sentence.iam.RemoveUserFromGroup':
    '{{who}} がユーザー {{resource}} をグループから削除',
  'sentence.iam.CreateAccessKey':
    '{{who}} が {{resource}} のアクセスキーを作成',
  'sentence.iam.UpdateAccessKey.status.after':
    '{{who}} が {{resource}} のアクセスキーの状態を {{after}} に変更',
  'sentence.iam.UpdateAccessKey':
    '{{who}} が {{resource}} のアクセスキーの状態を変更',
  'sentence.iam.DeleteAccessKey':
    '{{who}} が {{resource}} のアクセスキーを削除',
  'sentence.iam.CreateRole': '{{who}} がロール {{resource}} を作成',
  'sentence.iam.DeleteRole': '{{who}} がロール {{resource}} を削除',
  'sentence.iam.UpdateAssumeRolePolicy':
    '{{who}} がロール {{resource}} の信頼ポリシーを変更',
  'sentence.iam.AttachRolePolicy.policy.after':
    '{{who}} がロール {{resource}} にポリシー {{after}} を追加',
  'sentence.iam.AttachRolePolicy':
    '{{who}} がロール {{resource}} にポリシーを追加',
  'sentence.iam.DetachRolePolicy.policy.before':
    '{{who}} がロール {{resource}} からポリシー {{before}} を解除',
  'sentence.iam.DetachRolePolicy':
    '{{who}} がロール {{resource}} からポリシーを解除',
  'sentence.iam.PutRolePolicy.policy.after':
    '{{who}} がロール {{resource}} のポリシー {{after}} を変更',
  'sentence.iam.PutRolePolicy':
    '{{who}} がロール {{resource}} のポリシーを変更',
  'sentence.iam.DeleteRolePolicy':
    '{{who}} がロール {{resource}} のポリシーを削除',
  'sentence.iam.AttachUserPolicy.policy.after':
    '{{who}} がユーザー {{resource}} にポリシー {{after}} を追加',
  'sentence.iam.AttachUserPolicy':
    '{{who}} がユーザー {{resource}} にポリシーを追加',
  'sentence.iam.DetachUserPolicy.policy.before':
    '{{who}} がユーザー {{resource}} からポリシー {{before}} を解除',
  'sentence.iam.DetachUserPolicy':
    '{{who}} がユーザー {{resource}} からポリシーを解除',
  'sentence.iam.PutUserPolicy':
    '{{who}} がユーザー {{resource}} のポリシーを変更',
  'sentence.iam.AttachGroupPolicy.policy.after':
    '{{who}} がグループ {{resource}} にポリシー {{after}} を追加',
  'sentence.iam.AttachGroupPolicy':
    '{{who}} がグループ {{resource}} にポリシーを追加',
  'sentence.iam.DetachGroupPolicy.policy.before':
    '{{who}} がグループ {{resource}} からポリシー {{before}} を解除',
  'sentence.iam.DetachGroupPolicy':
    '{{who}} がグループ {{resource}} からポリシーを解除',
  'sentence.iam.PutGroupPolicy':
    '{{who}} がグループ {{resource}} のポリシーを変更',
  'sentence.iam.CreatePolicy': '{{who}} がポリシー {{resource}} を作成',
  'sentence.iam.CreatePolicyVersion': '{{who}} がポリシー {{resource}} を変更',
  'sentence.iam.SetDefaultPolicyVersion':
    '{{who}} がポリシー {{resource}} の既定バージョンを変更',
  'sentence.iam.DeletePolicy': '{{who}} がポリシー {{resource}} を削除',
  'sentence.iam.EnableMFADevice': '{{who}} が {{resource}} の MFA を有効化',
  'sentence.iam.DeactivateMFADevice': '{{who}} が {{resource}} の MFA を無効化',
  'sentence.iam.DeleteVirtualMFADevice':
    '{{who}} が MFA デバイス {{resource}} を削除',
  'sentence.sts.AssumeRole': '{{who}} がロール {{resource}} の使用を開始',
  'sentence.sts.GetCallerIdentity.any': '{{who}} が自分の認証情報を確認',
  'sentence.signin.ConsoleLogin.any': '{{who}} がコンソールにサインイン',
  'sentence.signin.SwitchRole.any': '{{who}} がコンソールでロールを変更',
  'sentence.signin.PasswordUpdated.any':
    '{{who}} がコンソールのパスワードを変更',
  'sentence.cloudtrail.CreateTrail': '{{who}} が証跡 {{resource}} を作成',
  'sentence.cloudtrail.UpdateTrail': '{{who}} が証跡 {{resource}} の設定を変更',
  'sentence.cloudtrail.DeleteTrail': '{{who}} が証跡 {{resource}} を削除',
  'sentence.cloudtrail.StartLogging':
    '{{who}} が証跡 {{resource}} の記録を開始',
  'sentence.cloudtrail.StopLogging': '{{who}} が証跡 {{resource}} の記録を停止',
  'sentence.cloudtrail.PutEventSelectors':
    '{{who}} が証跡 {{resource}} の記録対象を変更',
  'sentence.cloudtrail.LookupEvents.any': '{{who}} がイベント履歴を検索',
  'sentence.kms.ScheduleKeyDeletion.pendingWindowInDays.after':
    '{{who}} がキー {{resource}} の {{after}} 日後の削除を予約',
  'sentence.kms.ScheduleKeyDeletion':
    '{{who}} がキー {{resource}} の削除を予約',
  'sentence.kms.CancelKeyDeletion':
    '{{who}} がキー {{resource}} の削除予約を解除',
  'sentence.kms.DisableKey': '{{who}} がキー {{resource}} を無効化',
  'sentence.kms.EnableKey': '{{who}} がキー {{resource}} を有効化',
  'sentence.kms.PutKeyPolicy': '{{who}} がキー {{resource}} のポリシーを変更',
  'sentence.kms.Decrypt': '{{who}} がキー {{resource}} でデータを復号',
  'sentence.kms.GenerateDataKey':
    '{{who}} がキー {{resource}} でデータキーを生成',
  'sentence.s3.CreateBucket': '{{who}} がバケット {{resource}} を作成',
  'sentence.s3.DeleteBucket': '{{who}} がバケット {{resource}} を削除',
  'sentence.s3.PutBucketPolicy':
    '{{who}} がバケット {{resource}} のポリシーを変更',
  'sentence.s3.DeleteBucketPolicy':
    '{{who}} がバケット {{resource}} のポリシーを削除',
  'sentence.s3.PutBucketAcl': '{{who}} がバケット {{resource}} の ACL を変更',
  'sentence.s3.PutBucketPublicAccessBlock':
    '{{who}} がバケット {{resource}} のパブリックアクセスブロックを変更',
  'sentence.s3.DeleteBucketPublicAccessBlock':
    '{{who}} がバケット {{resource}} のパブリックアクセスブロックを解除',
  'sentence.s3.PutBucketEncryption':
    '{{who}} がバケット {{resource}} の暗号化を変更',
  'sentence.monitoring.PutMetricAlarm.threshold.after':
    '{{who}} がアラーム {{resource}} をしきい値 {{after}} で設定',
  'sentence.monitoring.PutMetricAlarm':
    '{{who}} がアラーム {{resource}} を設定',
  'sentence.monitoring.DeleteAlarms': '{{who}} がアラーム {{resource}} を削除',
  'sentence.monitoring.DisableAlarmActions':
    '{{who}} がアラーム {{resource}} の通知を停止',
  'sentence.monitoring.EnableAlarmActions':
    '{{who}} がアラーム {{resource}} の通知を再開',
  'sentence.monitoring.SetAlarmState':
    '{{who}} がアラーム {{resource}} の状態を変更',
  'sentence.monitoring.PutDashboard':
    '{{who}} がダッシュボード {{resource}} を変更',
  'sentence.codebuild.StartBuild': '{{who}} が {{resource}} のビルドを開始',
  'sentence.states.StartExecution':
    '{{who}} がワークフロー {{resource}} の実行を開始',
  'sentence.ssm.PutParameter': '{{who}} がパラメーター {{resource}} を変更',
  'sentence.ssm.GetParameter': '{{who}} がパラメーター {{resource}} を参照',
  'sentence.logs.CreateLogStream':
    '{{who}} が {{resource}} にログストリームを作成',
  'sentence.sns.CreateTopic': '{{who}} がトピック {{resource}} を作成',
  'sentence.sns.Subscribe': '{{who}} がトピック {{resource}} を購読',
  'sentence.budgets.CreateBudget': '{{who}} が予算 {{resource}} を作成',
  'sentence.budgets.ModifyBudget': '{{who}} が予算 {{resource}} を変更',
  'sentence.lambda.UpdateFunctionCode20150331v2':
    '{{who}} が関数 {{resource}} をデプロイ',
  'sentence.lambda.UpdateFunctionConfiguration20150331v2':
    '{{who}} が関数 {{resource}} の設定を変更',
  'sentence.general.tag': '{{who}} が {{resource}} のタグを変更',
  'sentence.general.create': '{{who}} が {{resource}} を作成',
  'sentence.general.change': '{{who}} が {{resource}} を変更',
  'sentence.general.delete': '{{who}} が {{resource}} を削除',
  'sentence.general.read': '{{who}} が {{resource}} を参照',
  'sentence.general.call': '{{who}} が {{resource}} に対して {{event}} を実行',
  'sentence.general.readAny': '{{who}} が {{service}} の情報を参照',
  'sentence.general.callAny': '{{who}} が {{service}} の {{event}} を実行',
};
