/** Japanese names and reasons of the rules of sensitive events. */
export const sensitiveMessages = {
  'sensitive.root-sign-in.title': 'ルートユーザーの使用',
  'sensitive.root-sign-in.why':
    'ルートユーザーはすべての操作が可能で、ポリシーでは制限できません。日常の作業に使うものではないため、予定された操作かどうかを確認してください。',
  'sensitive.bucket-made-public.title': 'バケットの公開',
  'sensitive.bucket-made-public.why':
    'インターネット上のだれでも、バケットの中身を読み書きできる可能性があります。意図した公開かどうかを確認してください。',
  'sensitive.security-group-open.title': '全世界への公開',
  'sensitive.security-group-open.why':
    'ポートがインターネット上のすべてのアドレスに開かれています。公開してよいポートかを確認し、不要であれば接続元を絞ってください。',
  'sensitive.trail-change.title': '証跡の変更',
  'sensitive.trail-change.why':
    'CloudTrail の記録の設定が変更されたか、記録が停止されました。その間の操作は記録に残らない可能性があります。',
  'sensitive.sign-in-without-mfa.title': 'MFA なしのサインイン',
  'sensitive.sign-in-without-mfa.why':
    'パスワードだけでサインインしています。パスワードが漏れると、第三者も同じようにサインインできます。',
  'sensitive.mfa-removed.title': 'MFA の解除',
  'sensitive.mfa-removed.why':
    '以後、このユーザーはパスワードだけでサインインできるようになります。',
  'sensitive.key-deletion-scheduled.title': 'キーの削除',
  'sensitive.key-deletion-scheduled.why':
    'キーが削除されると、そのキーで暗号化したデータは二度と読めません。待機期間中であれば取り消せます。',
  'sensitive.policy-change.title': '権限の変更',
  'sensitive.policy-change.why':
    'だれが何をできるかが変わります。必要以上の権限を与えていないかを確認してください。',
  'sensitive.access-key-created.title': 'アクセスキーの作成',
  'sensitive.access-key-created.why':
    'アクセスキーはどこからでも使え、自動では失効しません。できるだけロールを使ってください。',
  'sensitive.user-created.title': 'IAM ユーザーの作成',
  'sensitive.user-created.why':
    'IAM ユーザーは長期的な認証情報を使います。人のサインインには、ID プロバイダーによる一元管理を AWS は推奨しています。',
  'sensitive.secret-read.title': 'シークレットの参照',
  'sensitive.secret-read.why':
    'シークレットの値が読み取られました。必要な参照かどうかを確認し、そうでなければ値をローテーションしてください。',
  'sensitive.sign-in-failed.title': 'サインインの失敗',
  'sensitive.sign-in-failed.why':
    '一度だけなら入力の誤りですが、続く場合はパスワードの総当たりの可能性があります。',
};
