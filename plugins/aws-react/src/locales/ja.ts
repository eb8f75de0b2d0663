/** Japanese texts of the shared AWS components. */
export default {
  'timeRange.label': '期間',
  'timeRange.1h': '直近 1 時間',
  'timeRange.3h': '直近 3 時間',
  'timeRange.12h': '直近 12 時間',
  'timeRange.1d': '直近 1 日',
  'timeRange.3d': '直近 3 日',
  'timeRange.1w': '直近 1 週間',
  'timeRange.4w': '直近 4 週間',
  'timeRange.custom': '期間を指定…',
  'timeRange.from': '開始',
  'timeRange.to': '終了',
  'timeRange.apply': '適用',
  'timeRange.cancel': 'キャンセル',
  'timeRange.customTitle': '期間の指定',
  'timeRange.zone': '時刻は {{zone}} です。',
  'timeRangeProblem.title': 'URL の期間の指定を使用できませんでした',
  'timeRangeProblem.range':
    '「range={{value}}」は {{presets}} のいずれでもありません。直近 3 時間を表示しています。',
  'timeRangeProblem.pair':
    '「from」と「to」は両方とも指定してください。直近 3 時間を表示しています。',
  'timeRangeProblem.date':
    '「{{field}}={{value}}」は 2026-11-01T09:00:00Z のような日時ではありません。直近 3 時間を表示しています。',
  'timeRangeProblem.order':
    '「from」は「to」より前の日時にしてください。直近 3 時間を表示しています。',
  'timeRangeProblem.long':
    '「from」から「to」までは {{days}} 日以内にしてください。直近 3 時間を表示しています。',
  'timeRangeProblem.future':
    '「from」が未来の日時です。直近 3 時間を表示しています。',
  'timeRangeProblem.refresh':
    '「refresh={{value}}」は {{choices}} のいずれでもありません。自動更新はオフです。',
  'customProblem.required': '日時を入力してください。',
  'customProblem.order': '開始は終了より前の日時にしてください。',
  'customProblem.long': '期間は {{days}} 日以内にしてください。',
  'customProblem.future': '開始に未来の日時は指定できません。',
  'refresh.label': '自動更新',
  'refresh.off': 'オフ',
  'refresh.1m': '1 分ごと',
  'refresh.5m': '5 分ごと',
  'refresh.now': '更新',
  'age.asOf': '{{age}}のデータ',
  'age.now': '最新のデータ',
  'age.stale': '{{age}}のデータ（最新ではありません）',
  'age.exact': '{{time}} 時点のデータ',
  'simulated.label': '模擬データ',
  'simulated.description':
    'この値は AWS ではなく、このポータルのシミュレーターのものです。',
  'chart.showTable': '表で表示',
  'chart.showChart': 'グラフで表示',
  'chart.time': '時刻',
  'chart.noValue': 'データなし',
  'chart.threshold': 'しきい値 {{value}}',
  'chart.summaryOne':
    '{{series}}：最小 {{min}}、最大 {{max}}、最新 {{last}}（{{time}}）。',
  'chart.summaryEmpty': '{{series}}：データがありません。',
  'chart.keyboard':
    '左右の矢印キーでグラフの値をたどれます。表で表示することもできます。',
  'chart.tableRegion': '{{title}} の値',
  'chart.loading': 'グラフを読み込んでいます',
  'chart.total': '合計',
  'chart.estimated': '推定値：今後変わることがあります',
  'chart.estimatedValue': '{{value}}（推定）',
  'dialog.close': '閉じる',
  'state.loading': '読み込んでいます',
  'state.refreshing': '更新しています',
  'state.emptyTitle': 'まだデータがありません',
  'state.deniedTitle': '閲覧する権限がありません',
  'state.deniedPermission':
    'このカタログエントリに対する権限 {{permission}} が必要です。所有者（{{owner}}）またはポータルの管理者に依頼してください。',
  'state.deniedNoOwner':
    'このカタログエントリに対する権限 {{permission}} が必要です。ポータルの管理者に依頼してください。',
  'state.failedTitle': '読み込めませんでした',
  'state.failedKind.throttled':
    'AWS から要求を減らすよう求められています。数秒後に再試行してください',
  'state.failedKind.unavailable':
    'AWS から応答がありません。しばらくしてから再試行してください',
  'state.failedKind.access-denied':
    'AWS がポータルのロールを拒否しました。次の権限が必要なことをポータルの管理者に伝えてください',
  'state.failedKind.credentials':
    'AWS がポータルの認証情報を受け付けません。ポータルの管理者に連絡してください',
  'state.failedKind.account-not-configured':
    'この AWS アカウントはポータルに設定されていません。アノテーションを確認するか、ポータルの管理者に連絡してください',
  'state.failedKind.invalid-request':
    'AWS がこの要求に応答できませんでした。アノテーションの値を確認してください',
  'state.failedNetwork':
    'ポータルのバックエンドから応答がありません。ネットワーク接続を確認して、もう一度お試しください。',
  'state.retry': '再試行',
  'state.staleTitle': '最新の値ではありません',
  'state.staleAws':
    'AWS から応答がありません。{{time}} に取得した最後の値を表示しています。',
  'state.staleError':
    '{{message}} {{time}} に取得した最後の値を表示しています。',
  'state.missingTitle': 'AWS リソースがまだ関連付けられていません',
  'state.missingDescription':
    'このエントリの catalog-info.yaml に、次のいずれかのアノテーションを追加してください。',
  'state.missingExample': 'catalog-info.yaml の例',
  'state.problemsTitle': '読み取れないアノテーションがあります',
  'trend.label': '{{title}} の推移：{{summary}}',
};
