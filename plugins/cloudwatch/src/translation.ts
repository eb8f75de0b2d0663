import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of the CloudWatch plugin, English by default and Japanese.
 *
 * @public
 */
export const cloudwatchTranslationRef = createTranslationRef({
  id: 'cloudwatch',
  messages: {
    card: {
      title: 'Health',
      link: 'Open monitoring',
      alarms: 'Alarms',
      noAlarms: 'No alarm set',
      alarmCount: '{{shown}} of {{total}}',
      cpu: 'CPU',
      errors: 'Server errors',
      errorRate: '{{rate}} of {{requests}} requests',
      latency: 'Response time (p95)',
      window: 'Last {{hours}} hours',
      noValue: 'No data',
      notMeasured: 'Not measured',
      forbidden: 'AWS refuses',
      failed: 'Not available',
    },
    watch: {
      ALARM: 'In alarm',
      OK: 'Normal',
      INSUFFICIENT_DATA: 'Insufficient data',
      none: 'No alarm set',
    },
    tab: {
      compare: 'Compare with the period before',
      console: 'AWS console',
      consoleOf: 'Open {{name}} in the AWS console',
      toolbar: 'What is shown',
      compareFailed:
        'The period before could not be loaded: {{message}} The charts show the chosen period only.',
    },
    changes: {
      title: 'Changes in this time range',
      show: 'Show changes',
      link: 'What changed here?',
      emptyTitle: 'No changes',
      empty: 'Nothing was changed in this time range.',
      shown: 'The newest {{shown}} of {{total}}.',
      truncated: 'The newest {{shown}}; there are more than {{total}}.',
    },
    alarms: {
      title: 'Alarms',
      empty: 'No CloudWatch alarm watches the AWS resources of this entity.',
      emptyTitle: 'No alarms',
      state: {
        ALARM: 'In alarm',
        OK: 'OK',
        INSUFFICIENT_DATA: 'Insufficient data',
      },
      since: 'since {{time}} ({{age}})',
      condition: '{{metric}} ({{statistic}}) {{operator}} {{threshold}}',
      datapoints: '{{datapoints}} of {{periods}} periods of {{length}}',
      composite: 'Composite alarm',
      threshold: 'Alarm {{name}}',
      operator: {
        GreaterThanThreshold: '>',
        GreaterThanOrEqualToThreshold: '≥',
        LessThanThreshold: '<',
        LessThanOrEqualToThreshold: '≤',
        other: 'beyond the expected range of',
      },
      showHistory: 'Show history',
      hideHistory: 'Hide history',
      history: 'History of {{name}}',
      historyEmpty: 'Nothing happened to this alarm yet.',
      historyMore: 'Show older entries',
      historyTime: 'Time',
      historyType: 'Kind',
      historySummary: 'What happened',
      type: {
        StateUpdate: 'State change',
        ConfigurationUpdate: 'Settings changed',
        Action: 'Action',
      },
      transition: '{{from}} → {{to}}',
    },
    charts: {
      title: 'Metrics',
      empty: 'AWS has no metrics for the resources of this entity.',
      group: {
        service: 'Service',
        'load-balancer': 'Load balancer',
        database: 'Database',
        logs: 'Logs',
      },
      now: 'Latest',
      total: 'Total',
      account: 'Account {{accountId}}, {{region}}',
      previous: '{{series}}, period before',
      perPeriod: '{{value}} in {{length}}',
      status: {
        partial: 'AWS sent only part of the values.',
        'no-data': 'AWS has no values in this period.',
        forbidden: 'AWS does not allow the portal to read this metric.',
        failed: 'AWS could not compute this metric.',
      },
    },
    statistic: {
      Average: 'Average',
      Sum: 'Sum',
      Minimum: 'Minimum',
      Maximum: 'Maximum',
      SampleCount: 'Samples',
      p50: 'p50 (median)',
      p95: 'p95',
      p99: 'p99',
    },
    logs: {
      title: 'Logs',
      hint: 'Each search is billed by the bytes it scans, so logs do not refresh by themselves.',
      saved: 'Saved searches',
      shared: 'For everyone',
      personal: 'My searches',
      choose: 'Choose a search',
      query: 'Messages that contain',
      queryPlaceholder: 'For example: timeout',
      submit: 'Search',
      errorsOnly: 'Errors only',
      save: 'Save this search',
      saveTitle: 'Save this search',
      saveName: 'Name',
      saveNameRequired: 'Enter a name.',
      saveConfirm: 'Save',
      cancel: 'Cancel',
      remove: 'Delete "{{name}}"',
      savedTold: 'Saved "{{name}}".',
      removedTold: 'Deleted "{{name}}".',
      savedQueriesFailed:
        'The shared searches could not be loaded: {{message}}',
      emptyTitle: 'No log events',
      empty:
        'No message in this period matches. Choose a longer range or another filter.',
      scanned:
        '{{scanned}} scanned (limit {{limit}}), {{matched}} of {{records}} messages match.',
      truncated:
        'Only the newest {{shown}} matching messages are shown. Choose a shorter range or a filter to see others.',
      stopped:
        'The search stopped at the scan limit of {{limit}}. Older messages may be missing; choose a shorter range.',
      copy: 'Copy shown messages',
      copyOne: 'Copy message',
      copied: 'Copied.',
      copyFailed: 'The browser did not allow copying.',
      list: 'Log events, newest first',
      stream: '{{group}} / {{stream}}',
      level: {
        error: 'ERROR',
        warn: 'WARN',
        info: 'INFO',
        debug: 'DEBUG',
      },
    },
    metric: {
      'ecs-service/CPUUtilization': {
        title: 'CPU utilization',
        description: 'Share of the reserved CPU that the tasks use.',
      },
      'ecs-service/MemoryUtilization': {
        title: 'Memory utilization',
        description: 'Share of the reserved memory that the tasks use.',
      },
      'ecs-service/RunningTaskCount': {
        title: 'Running tasks',
        description: 'How many tasks of the service run.',
      },
      'app-runner-service/CPUUtilization': {
        title: 'CPU utilization',
        description: 'Share of the CPU that the instances use.',
      },
      'app-runner-service/MemoryUtilization': {
        title: 'Memory utilization',
        description: 'Share of the memory that the instances use.',
      },
      'app-runner-service/Requests': {
        title: 'Requests',
        description: 'How many requests the service received.',
      },
      'app-runner-service/2xxStatusResponses': {
        title: 'Successful responses (2xx)',
        description: 'Responses with a status from 200 to 299.',
      },
      'app-runner-service/4xxStatusResponses': {
        title: 'Client errors (4xx)',
        description: 'Responses with a status from 400 to 499.',
      },
      'app-runner-service/5xxStatusResponses': {
        title: 'Server errors (5xx)',
        description: 'Responses with a status from 500 to 599.',
      },
      'app-runner-service/RequestLatency': {
        title: 'Response time',
        description: 'How long the service takes to answer a request.',
      },
      'load-balancer/RequestCount': {
        title: 'Requests',
        description: 'How many requests the load balancer passed on.',
      },
      'load-balancer/HTTPCode_Target_2XX_Count': {
        title: 'Successful responses (2xx)',
        description: 'Responses of the targets with a status from 200 to 299.',
      },
      'load-balancer/HTTPCode_Target_4XX_Count': {
        title: 'Client errors (4xx)',
        description: 'Responses of the targets with a status from 400 to 499.',
      },
      'load-balancer/HTTPCode_Target_5XX_Count': {
        title: 'Server errors (5xx)',
        description: 'Responses of the targets with a status from 500 to 599.',
      },
      'load-balancer/TargetResponseTime': {
        title: 'Response time',
        description: 'How long the targets take to answer a request.',
      },
      'load-balancer/NewFlowCount': {
        title: 'New connections',
        description: 'How many connections clients opened.',
      },
      'load-balancer/ActiveFlowCount': {
        title: 'Open connections',
        description: 'How many connections are open at the same time.',
      },
      'load-balancer/ProcessedBytes': {
        title: 'Data processed',
        description: 'How much data the load balancer passed on.',
      },
      'load-balancer/TCP_Target_Reset_Count': {
        title: 'Connections reset by targets',
        description: 'How many connections the targets broke off.',
      },
      'target-group/HealthyHostCount': {
        title: 'Healthy targets',
        description: 'How many targets pass the health check.',
      },
      'rds-instance/CPUUtilization': {
        title: 'Database CPU utilization',
        description: 'Share of the CPU that the database uses.',
      },
      'rds-instance/FreeStorageSpace': {
        title: 'Free storage',
        description: 'How much storage the database has left.',
      },
      'rds-instance/DatabaseConnections': {
        title: 'Database connections',
        description: 'How many connections to the database are open.',
      },
      'log-group/IncomingLogEvents': {
        title: 'Incoming log events',
        description: 'How many log events CloudWatch Logs received.',
      },
    },
  },
  translations: {
    ja: () => import('./locales/ja'),
  },
});
