/** Japanese texts of the settings of activity data. */
export const ingestMessages = {
  'ingest.title': '操作履歴データ',
  'ingest.lead':
    'CloudTrail の記録は AWS から定期的に読み込み、このポータルに保存しています。ページを開いても AWS には問い合わせません。',
  'ingest.denied':
    'AWS からの読み込みの状況を見るには、権限 {{permission}} が必要です。このポータルの管理者に依頼してください。',
  'ingest.emptyTitle': '読み込みの対象がありません',
  'ingest.empty':
    '設定の「aws.accounts」にアカウントを、「cloudTrail.regions」にリージョンを書き、ポータルを再起動してください。',
  'ingest.events': '保存している操作',
  'ingest.retention': '保存期間',
  'ingest.days': '{{number}} 日間',
  'ingest.target': 'アカウント {{account}} / {{region}}',
  'ingest.status.waiting': '順番待ち',
  'ingest.status.reading': '読み込み中',
  'ingest.status.complete': '最新',
  'ingest.status.failed': '失敗',
  'ingest.source': '読み込み元',
  'ingest.sources.lookup-events': 'CloudTrail のイベント履歴（LookupEvents）',
  'ingest.sources.athena': 'S3 に保管された証跡（Athena）',
  'ingest.sources.sqs': 'EventBridge からの通知（SQS 経由）',
  'ingest.lastSuccess': '最後の読み込み',
  'ingest.lastAttempt': '最後の試行',
  'ingest.nextAttempt': '次の試行',
  'ingest.nextScheduled': '次回の定期読み込み',
  'ingest.lastArrival': '最後の受信',
  'ingest.never': 'まだありません',
  'ingest.complete': '記録が揃っている期間',
  'ingest.noneComplete': 'まだありません',
  'ingest.stretch': '{{from}} ～ {{to}}',
  'ingest.progress': '初回の読み込み',
  'ingest.progressOf': '対象期間（{{length}}）の {{percent}} まで完了',
  'ingest.errorTitle': '最後の試行は失敗しました：{{name}}',
  'ingest.errorNext': '{{time}} にもう一度試します。',
  'ingest.errorNoNext': '次回の定期読み込みでもう一度試します。',
  'ingest.whatToDo.permissions':
    'このアカウントで、ポータルのロールに cloudtrail:LookupEvents を許可してください。',
  'ingest.whatToDo.trailPermissions':
    'ポータルのロールに、Athena のワークグループでのクエリの実行と、証跡のバケットおよび Glue のテーブルの読み取りを許可してください。',
  'ingest.whatToDo.account':
    'このアカウントの認証情報がポータルにありません。設定の「aws.accounts」に追加してください。',
  'ingest.whatToDo.region':
    'このアカウントでリージョンが有効になっていないか、AWS がポータルの認証情報を受け付けていません。リージョンを有効にするか、設定の「cloudTrail.regions」から外してください。ほかのリージョンも失敗するときは「aws.accounts」を確認してください。',
  'ingest.whatToDo.expired':
    'ポータルの認証情報の有効期限が切れています。更新して、次の試行をお待ちください。',
  'ingest.whatToDo.throttled':
    'イベントを読み込む頻度が AWS の上限に達しました。操作は不要です。止まったところから自動で再開します。',
};
