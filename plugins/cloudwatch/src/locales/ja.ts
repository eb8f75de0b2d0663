/** Japanese texts of the CloudWatch plugin. */
export default {
  'card.title': 'ヘルス',
  'card.link': 'モニタリングを開く',
  'card.alarms': 'アラーム',
  'card.noAlarms': 'アラーム未設定',
  'card.alarmCount': '{{total}} 件中 {{shown}} 件',
  'card.cpu': 'CPU',
  'card.errors': 'サーバーエラー',
  'card.errorRate': 'リクエスト {{requests}} 件の {{rate}}',
  'card.latency': '応答時間（p95）',
  'card.window': '直近 {{hours}} 時間',
  'card.noValue': 'データなし',
  'card.notMeasured': '対象外',
  'card.forbidden': 'AWS の権限不足',
  'card.failed': '取得できません',
  'watch.ALARM': 'アラーム状態',
  'watch.OK': '正常',
  'watch.INSUFFICIENT_DATA': 'データ不足',
  'watch.none': 'アラーム未設定',
  'tab.compare': '前の期間と比較',
  'tab.console': 'AWS コンソール',
  'tab.consoleOf': '{{name}} を AWS コンソールで開く',
  'tab.toolbar': '表示の条件',
  'tab.compareFailed':
    '前の期間を読み込めませんでした：{{message}} 選択した期間だけを表示しています。',
  'changes.title': 'この期間の変更',
  'changes.show': '変更を表示',
  'changes.link': '何が変わった？',
  'changes.emptyTitle': '変更はありません',
  'changes.empty': 'この期間に変更はありません。',
  'changes.shown': '{{total}} 件のうち新しい {{shown}} 件を表示しています。',
  'changes.truncated':
    '{{total}} 件以上のうち新しい {{shown}} 件を表示しています。',
  'alarms.title': 'アラーム',
  'alarms.empty':
    'このエントリの AWS リソースを監視する CloudWatch アラームはありません。',
  'alarms.emptyTitle': 'アラームはありません',
  'alarms.state.ALARM': 'アラーム状態',
  'alarms.state.OK': 'OK',
  'alarms.state.INSUFFICIENT_DATA': 'データ不足',
  'alarms.since': '{{time}} から（{{age}}）',
  'alarms.condition': '{{metric}}（{{statistic}}）{{operator}} {{threshold}}',
  'alarms.datapoints': '{{length}}間隔 {{periods}} 回のうち {{datapoints}} 回',
  'alarms.composite': '複合アラーム',
  'alarms.threshold': 'アラーム {{name}}',
  'alarms.operator.GreaterThanThreshold': '>',
  'alarms.operator.GreaterThanOrEqualToThreshold': '≥',
  'alarms.operator.LessThanThreshold': '<',
  'alarms.operator.LessThanOrEqualToThreshold': '≤',
  'alarms.operator.other': '予測範囲外：',
  'alarms.showHistory': '履歴を表示',
  'alarms.hideHistory': '履歴を隠す',
  'alarms.history': '{{name}} の履歴',
  'alarms.historyEmpty': 'このアラームの履歴はまだありません。',
  'alarms.historyMore': '以前の履歴を表示',
  'alarms.historyTime': '時刻',
  'alarms.historyType': '種類',
  'alarms.historySummary': '内容',
  'alarms.type.StateUpdate': '状態の変化',
  'alarms.type.ConfigurationUpdate': '設定の変更',
  'alarms.type.Action': 'アクション',
  'alarms.transition': '{{from}} → {{to}}',
  'charts.title': 'メトリクス',
  'charts.empty': 'このエントリの AWS リソースにはメトリクスがありません。',
  'charts.group.service': 'サービス',
  'charts.group.load-balancer': 'ロードバランサー',
  'charts.group.database': 'データベース',
  'charts.group.logs': 'ログ',
  'charts.now': '最新',
  'charts.total': '合計',
  'charts.account': 'アカウント {{accountId}}、{{region}}',
  'charts.previous': '{{series}}（前の期間）',
  'charts.perPeriod': '{{length}}で {{value}}',
  'charts.status.partial': 'AWS から一部の値だけを取得しました。',
  'charts.status.no-data': 'この期間の値は AWS にありません。',
  'charts.status.forbidden':
    'このメトリクスを読み取る権限が、ポータルの AWS ロールにありません。',
  'charts.status.failed': 'AWS がこのメトリクスを計算できませんでした。',
  'statistic.Average': '平均',
  'statistic.Sum': '合計',
  'statistic.Minimum': '最小',
  'statistic.Maximum': '最大',
  'statistic.SampleCount': 'サンプル数',
  'statistic.p50': 'p50（中央値）',
  'statistic.p95': 'p95',
  'statistic.p99': 'p99',
  'logs.title': 'ログ',
  'logs.hint':
    '検索のたびにスキャンしたバイト数に応じて課金されるため、ログは自動更新されません。',
  'logs.saved': '保存した検索',
  'logs.shared': '全員の検索',
  'logs.personal': '自分の検索',
  'logs.choose': '検索を選択',
  'logs.query': 'メッセージに含まれる文字列',
  'logs.queryPlaceholder': '例：timeout',
  'logs.submit': '検索',
  'logs.errorsOnly': 'エラーのみ',
  'logs.save': 'この検索を保存',
  'logs.saveTitle': '検索の保存',
  'logs.saveName': '名前',
  'logs.saveNameRequired': '名前を入力してください。',
  'logs.saveConfirm': '保存',
  'logs.cancel': 'キャンセル',
  'logs.remove': '「{{name}}」を削除',
  'logs.savedTold': '「{{name}}」を保存しました。',
  'logs.removedTold': '「{{name}}」を削除しました。',
  'logs.savedQueriesFailed': '全員の検索を読み込めませんでした：{{message}}',
  'logs.emptyTitle': 'ログはありません',
  'logs.empty':
    'この期間に一致するメッセージはありません。期間を長くするか、条件を変えてください。',
  'logs.scanned':
    '{{scanned}} をスキャン（上限 {{limit}}）、{{records}} 件中 {{matched}} 件が一致しました。',
  'logs.truncated':
    '一致したメッセージのうち新しい {{shown}} 件だけを表示しています。ほかを見るには、期間を短くするか条件を追加してください。',
  'logs.stopped':
    'スキャンの上限 {{limit}} に達したため検索を停止しました。古いメッセージが含まれていない可能性があります。期間を短くしてください。',
  'logs.copy': '表示中のログをコピー',
  'logs.copyOne': 'メッセージをコピー',
  'logs.copied': 'コピーしました。',
  'logs.copyFailed': 'ブラウザーがコピーを許可しませんでした。',
  'logs.list': 'ログ（新しい順）',
  'logs.stream': '{{group}} / {{stream}}',
  'logs.level.error': 'ERROR',
  'logs.level.warn': 'WARN',
  'logs.level.info': 'INFO',
  'logs.level.debug': 'DEBUG',
  'metric.ecs-service/CPUUtilization.title': 'CPU 使用率',
  'metric.ecs-service/CPUUtilization.description':
    '予約した CPU のうちタスクが使用している割合です。',
  'metric.ecs-service/MemoryUtilization.title': 'メモリ使用率',
  'metric.ecs-service/MemoryUtilization.description':
    '予約したメモリのうちタスクが使用している割合です。',
  'metric.ecs-service/RunningTaskCount.title': '実行中のタスク数',
  'metric.ecs-service/RunningTaskCount.description':
    'サービスで実行中のタスクの数です。',
  'metric.app-runner-service/CPUUtilization.title': 'CPU 使用率',
  'metric.app-runner-service/CPUUtilization.description':
    'インスタンスが使用している CPU の割合です。',
  'metric.app-runner-service/MemoryUtilization.title': 'メモリ使用率',
  'metric.app-runner-service/MemoryUtilization.description':
    'インスタンスが使用しているメモリの割合です。',
  'metric.app-runner-service/Requests.title': 'リクエスト数',
  'metric.app-runner-service/Requests.description':
    'サービスが受信したリクエストの数です。',
  'metric.app-runner-service/2xxStatusResponses.title': '正常応答（2xx）',
  'metric.app-runner-service/2xxStatusResponses.description':
    'ステータスが 200～299 の応答の数です。',
  'metric.app-runner-service/4xxStatusResponses.title':
    'クライアントエラー（4xx）',
  'metric.app-runner-service/4xxStatusResponses.description':
    'ステータスが 400～499 の応答の数です。',
  'metric.app-runner-service/5xxStatusResponses.title': 'サーバーエラー（5xx）',
  'metric.app-runner-service/5xxStatusResponses.description':
    'ステータスが 500～599 の応答の数です。',
  'metric.app-runner-service/RequestLatency.title': '応答時間',
  'metric.app-runner-service/RequestLatency.description':
    'サービスがリクエストに応答するまでの時間です。',
  'metric.load-balancer/RequestCount.title': 'リクエスト数',
  'metric.load-balancer/RequestCount.description':
    'ロードバランサーが転送したリクエストの数です。',
  'metric.load-balancer/HTTPCode_Target_2XX_Count.title': '正常応答（2xx）',
  'metric.load-balancer/HTTPCode_Target_2XX_Count.description':
    'ターゲットのステータスが 200～299 の応答の数です。',
  'metric.load-balancer/HTTPCode_Target_4XX_Count.title':
    'クライアントエラー（4xx）',
  'metric.load-balancer/HTTPCode_Target_4XX_Count.description':
    'ターゲットのステータスが 400～499 の応答の数です。',
  'metric.load-balancer/HTTPCode_Target_5XX_Count.title':
    'サーバーエラー（5xx）',
  'metric.load-balancer/HTTPCode_Target_5XX_Count.description':
    'ターゲットのステータスが 500～599 の応答の数です。',
  'metric.load-balancer/TargetResponseTime.title': '応答時間',
  'metric.load-balancer/TargetResponseTime.description':
    'ターゲットがリクエストに応答するまでの時間です。',
  'metric.load-balancer/NewFlowCount.title': '新規接続数',
  'metric.load-balancer/NewFlowCount.description':
    'クライアントが開いた接続の数です。',
  'metric.load-balancer/ActiveFlowCount.title': '接続数',
  'metric.load-balancer/ActiveFlowCount.description':
    '同時に開いている接続の数です。',
  'metric.load-balancer/ProcessedBytes.title': '処理データ量',
  'metric.load-balancer/ProcessedBytes.description':
    'ロードバランサーが転送したデータの量です。',
  'metric.load-balancer/TCP_Target_Reset_Count.title':
    'ターゲットによる接続リセット数',
  'metric.load-balancer/TCP_Target_Reset_Count.description':
    'ターゲットが切断した接続の数です。',
  'metric.target-group/HealthyHostCount.title': '正常なターゲット数',
  'metric.target-group/HealthyHostCount.description':
    'ヘルスチェックに合格しているターゲットの数です。',
  'metric.rds-instance/CPUUtilization.title': 'データベースの CPU 使用率',
  'metric.rds-instance/CPUUtilization.description':
    'データベースが使用している CPU の割合です。',
  'metric.rds-instance/FreeStorageSpace.title': '空きストレージ',
  'metric.rds-instance/FreeStorageSpace.description':
    'データベースの残りのストレージ容量です。',
  'metric.rds-instance/DatabaseConnections.title': 'データベース接続数',
  'metric.rds-instance/DatabaseConnections.description':
    'データベースへの接続の数です。',
  'metric.log-group/IncomingLogEvents.title': '受信ログイベント数',
  'metric.log-group/IncomingLogEvents.description':
    'CloudWatch Logs が受信したログイベントの数です。',
};
