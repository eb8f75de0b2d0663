/**
 * English texts of the CloudWatch plugin, by key.
 *
 * @public
 */
export const cloudwatchMessages = {
  'card.title': 'Health',
  'card.link': 'Open monitoring',
  'card.alarms': 'Alarms',
  'card.noAlarms': 'No alarm set',
  'card.alarmCount': '{{shown}} of {{total}}',
  'card.cpu': 'CPU',
  'card.errors': 'Server errors',
  'card.errorRate': '{{rate}} of {{requests}} requests',
  'card.latency': 'Response time (p95)',
  'card.window': 'Last {{hours}} hours',
  'card.noValue': 'No data',
  'card.notMeasured': 'Not measured',
  'card.forbidden': 'AWS refuses',
  'card.failed': 'Not available',
  'watch.ALARM': 'In alarm',
  'watch.OK': 'Normal',
  'watch.INSUFFICIENT_DATA': 'Insufficient data',
  'watch.none': 'No alarm set',
  'tab.compare': 'Compare with the period before',
  'tab.console': 'AWS console',
  'tab.consoleOf': 'Open {{name}} in the AWS console',
  'tab.toolbar': 'What is shown',
  'tab.compareFailed':
    'The period before could not be loaded: {{message}} The charts show the chosen period only.',
  'changes.title': 'Changes in this time range',
  'changes.show': 'Show changes',
  'changes.link': 'What changed here?',
  'changes.emptyTitle': 'No changes',
  'changes.empty': 'Nothing was changed in this time range.',
  'changes.shown': 'The newest {{shown}} of {{total}}.',
  'changes.truncated': 'The newest {{shown}}; there are more than {{total}}.',
  'alarms.title': 'Alarms',
  'alarms.empty':
    'No CloudWatch alarm watches the AWS resources of this entity.',
  'alarms.emptyTitle': 'No alarms',
  'alarms.state.ALARM': 'In alarm',
  'alarms.state.OK': 'OK',
  'alarms.state.INSUFFICIENT_DATA': 'Insufficient data',
  'alarms.since': 'since {{time}} ({{age}})',
  'alarms.condition': '{{metric}} ({{statistic}}) {{operator}} {{threshold}}',
  'alarms.datapoints': '{{datapoints}} of {{periods}} periods of {{length}}',
  'alarms.composite': 'Composite alarm',
  'alarms.threshold': 'Alarm {{name}}',
  'alarms.operator.GreaterThanThreshold': '>',
  'alarms.operator.GreaterThanOrEqualToThreshold': '≥',
  'alarms.operator.LessThanThreshold': '<',
  'alarms.operator.LessThanOrEqualToThreshold': '≤',
  'alarms.operator.other': 'beyond the expected range of',
  'alarms.showHistory': 'Show history',
  'alarms.hideHistory': 'Hide history',
  'alarms.history': 'History of {{name}}',
  'alarms.historyEmpty': 'Nothing happened to this alarm yet.',
  'alarms.historyMore': 'Show older entries',
  'alarms.historyTime': 'Time',
  'alarms.historyType': 'Kind',
  'alarms.historySummary': 'What happened',
  'alarms.type.StateUpdate': 'State change',
  'alarms.type.ConfigurationUpdate': 'Settings changed',
  'alarms.type.Action': 'Action',
  'alarms.transition': '{{from}} → {{to}}',
  'charts.title': 'Metrics',
  'charts.empty': 'AWS has no metrics for the resources of this entity.',
  'charts.group.service': 'Service',
  'charts.group.load-balancer': 'Load balancer',
  'charts.group.database': 'Database',
  'charts.group.logs': 'Logs',
  'charts.now': 'Latest',
  'charts.total': 'Total',
  'charts.account': 'Account {{accountId}}, {{region}}',
  'charts.previous': '{{series}}, period before',
  'charts.perPeriod': '{{value}} in {{length}}',
  'charts.status.partial': 'AWS sent only part of the values.',
  'charts.status.no-data': 'AWS has no values in this period.',
  'charts.status.forbidden':
    'AWS does not allow the portal to read this metric.',
  'charts.status.failed': 'AWS could not compute this metric.',
  'statistic.Average': 'Average',
  'statistic.Sum': 'Sum',
  'statistic.Minimum': 'Minimum',
  'statistic.Maximum': 'Maximum',
  'statistic.SampleCount': 'Samples',
  'statistic.p50': 'p50 (median)',
  'statistic.p95': 'p95',
  'statistic.p99': 'p99',
  'logs.title': 'Logs',
  'logs.hint':
    'Each search is billed by the bytes it scans, so logs do not refresh by themselves.',
  'logs.saved': 'Saved searches',
  'logs.shared': 'For everyone',
  'logs.personal': 'My searches',
  'logs.choose': 'Choose a search',
  'logs.query': 'Messages that contain',
  'logs.queryPlaceholder': 'For example: timeout',
  'logs.submit': 'Search',
  'logs.errorsOnly': 'Errors only',
  'logs.save': 'Save this search',
  'logs.saveTitle': 'Save this search',
  'logs.saveName': 'Name',
  'logs.saveNameRequired': 'Enter a name.',
  'logs.saveConfirm': 'Save',
  'logs.cancel': 'Cancel',
  'logs.remove': 'Delete "{{name}}"',
  'logs.savedTold': 'Saved "{{name}}".',
  'logs.removedTold': 'Deleted "{{name}}".',
  'logs.savedQueriesFailed':
    'The shared searches could not be loaded: {{message}}',
  'logs.emptyTitle': 'No log events',
  'logs.empty':
    'No message in this period matches. Choose a longer range or another filter.',
  'logs.scanned':
    '{{scanned}} scanned (limit {{limit}}), {{matched}} of {{records}} messages match.',
  'logs.truncated':
    'Only the newest {{shown}} matching messages are shown. Choose a shorter range or a filter to see others.',
  'logs.stopped':
    'The search stopped at the scan limit of {{limit}}. Older messages may be missing; choose a shorter range.',
  'logs.copy': 'Copy shown messages',
  'logs.copyOne': 'Copy message',
  'logs.copied': 'Copied.',
  'logs.copyFailed': 'The browser did not allow copying.',
  'logs.list': 'Log events, newest first',
  'logs.stream': '{{group}} / {{stream}}',
  'logs.level.error': 'ERROR',
  'logs.level.warn': 'WARN',
  'logs.level.info': 'INFO',
  'logs.level.debug': 'DEBUG',
  'metric.ecs-service/CPUUtilization.title': 'CPU utilization',
  'metric.ecs-service/CPUUtilization.description':
    'Share of the reserved CPU that the tasks use.',
  'metric.ecs-service/MemoryUtilization.title': 'Memory utilization',
  'metric.ecs-service/MemoryUtilization.description':
    'Share of the reserved memory that the tasks use.',
  'metric.ecs-service/RunningTaskCount.title': 'Running tasks',
  'metric.ecs-service/RunningTaskCount.description':
    'How many tasks of the service run.',
  'metric.app-runner-service/CPUUtilization.title': 'CPU utilization',
  'metric.app-runner-service/CPUUtilization.description':
    'Share of the CPU that the instances use.',
  'metric.app-runner-service/MemoryUtilization.title': 'Memory utilization',
  'metric.app-runner-service/MemoryUtilization.description':
    'Share of the memory that the instances use.',
  'metric.app-runner-service/Requests.title': 'Requests',
  'metric.app-runner-service/Requests.description':
    'How many requests the service received.',
  'metric.app-runner-service/2xxStatusResponses.title':
    'Successful responses (2xx)',
  'metric.app-runner-service/2xxStatusResponses.description':
    'Responses with a status from 200 to 299.',
  'metric.app-runner-service/4xxStatusResponses.title': 'Client errors (4xx)',
  'metric.app-runner-service/4xxStatusResponses.description':
    'Responses with a status from 400 to 499.',
  'metric.app-runner-service/5xxStatusResponses.title': 'Server errors (5xx)',
  'metric.app-runner-service/5xxStatusResponses.description':
    'Responses with a status from 500 to 599.',
  'metric.app-runner-service/RequestLatency.title': 'Response time',
  'metric.app-runner-service/RequestLatency.description':
    'How long the service takes to answer a request.',
  'metric.load-balancer/RequestCount.title': 'Requests',
  'metric.load-balancer/RequestCount.description':
    'How many requests the load balancer passed on.',
  'metric.load-balancer/HTTPCode_Target_2XX_Count.title':
    'Successful responses (2xx)',
  'metric.load-balancer/HTTPCode_Target_2XX_Count.description':
    'Responses of the targets with a status from 200 to 299.',
  'metric.load-balancer/HTTPCode_Target_4XX_Count.title': 'Client errors (4xx)',
  'metric.load-balancer/HTTPCode_Target_4XX_Count.description':
    'Responses of the targets with a status from 400 to 499.',
  'metric.load-balancer/HTTPCode_Target_5XX_Count.title': 'Server errors (5xx)',
  'metric.load-balancer/HTTPCode_Target_5XX_Count.description':
    'Responses of the targets with a status from 500 to 599.',
  'metric.load-balancer/TargetResponseTime.title': 'Response time',
  'metric.load-balancer/TargetResponseTime.description':
    'How long the targets take to answer a request.',
  'metric.load-balancer/NewFlowCount.title': 'New connections',
  'metric.load-balancer/NewFlowCount.description':
    'How many connections clients opened.',
  'metric.load-balancer/ActiveFlowCount.title': 'Open connections',
  'metric.load-balancer/ActiveFlowCount.description':
    'How many connections are open at the same time.',
  'metric.load-balancer/ProcessedBytes.title': 'Data processed',
  'metric.load-balancer/ProcessedBytes.description':
    'How much data the load balancer passed on.',
  'metric.load-balancer/TCP_Target_Reset_Count.title':
    'Connections reset by targets',
  'metric.load-balancer/TCP_Target_Reset_Count.description':
    'How many connections the targets broke off.',
  'metric.target-group/HealthyHostCount.title': 'Healthy targets',
  'metric.target-group/HealthyHostCount.description':
    'How many targets pass the health check.',
  'metric.rds-instance/CPUUtilization.title': 'Database CPU utilization',
  'metric.rds-instance/CPUUtilization.description':
    'Share of the CPU that the database uses.',
  'metric.rds-instance/FreeStorageSpace.title': 'Free storage',
  'metric.rds-instance/FreeStorageSpace.description':
    'How much storage the database has left.',
  'metric.rds-instance/DatabaseConnections.title': 'Database connections',
  'metric.rds-instance/DatabaseConnections.description':
    'How many connections to the database are open.',
  'metric.log-group/IncomingLogEvents.title': 'Incoming log events',
  'metric.log-group/IncomingLogEvents.description':
    'How many log events CloudWatch Logs received.',
} as const;
