/**
 * English texts of the shared AWS components, by key.
 *
 * @public
 */
export const awsReactMessages = {
  'timeRange.label': 'Time range',
  'timeRange.1h': 'Last 1 hour',
  'timeRange.3h': 'Last 3 hours',
  'timeRange.12h': 'Last 12 hours',
  'timeRange.1d': 'Last 1 day',
  'timeRange.3d': 'Last 3 days',
  'timeRange.1w': 'Last 1 week',
  'timeRange.4w': 'Last 4 weeks',
  'timeRange.custom': 'Custom…',
  'timeRange.from': 'From',
  'timeRange.to': 'To',
  'timeRange.apply': 'Apply',
  'timeRange.cancel': 'Cancel',
  'timeRange.customTitle': 'Custom time range',
  'timeRange.zone': 'Times are in {{zone}}.',
  'timeRangeProblem.title': 'The time range in the address was not used',
  'timeRangeProblem.range':
    '"range={{value}}" is not one of {{presets}}. The last 3 hours are shown.',
  'timeRangeProblem.pair':
    '"from" and "to" must be given together. The last 3 hours are shown.',
  'timeRangeProblem.date':
    '"{{field}}={{value}}" is not a date and time such as 2026-11-01T09:00:00Z. The last 3 hours are shown.',
  'timeRangeProblem.order':
    '"from" must be before "to". The last 3 hours are shown.',
  'timeRangeProblem.long':
    'From "from" to "to" may be at most {{days}} days. The last 3 hours are shown.',
  'timeRangeProblem.future':
    '"from" is in the future. The last 3 hours are shown.',
  'timeRangeProblem.refresh':
    '"refresh={{value}}" is not one of {{choices}}. Automatic refresh is off.',
  'customProblem.required': 'Enter a date and time.',
  'customProblem.order': 'The start must be before the end.',
  'customProblem.long': 'The range may be at most {{days}} days.',
  'customProblem.future': 'The start must not be in the future.',
  'refresh.label': 'Automatic refresh',
  'refresh.off': 'Off',
  'refresh.1m': 'Every minute',
  'refresh.5m': 'Every 5 minutes',
  'refresh.now': 'Refresh',
  'age.asOf': 'as of {{age}}',
  'age.now': 'as of just now',
  'age.stale': 'as of {{age}} (not up to date)',
  'age.exact': 'Data as of {{time}}',
  'simulated.label': 'Simulated data',
  'simulated.description':
    'These values come from the simulator of this portal, not from AWS.',
  'chart.showTable': 'Show as table',
  'chart.showChart': 'Show as chart',
  'chart.time': 'Time',
  'chart.noValue': 'no data',
  'chart.threshold': 'Threshold {{value}}',
  'chart.summaryOne':
    '{{series}}: lowest {{min}}, highest {{max}}, last {{last}} at {{time}}.',
  'chart.summaryEmpty': '{{series}}: no data.',
  'chart.keyboard':
    'Move through the chart with the left and right arrow keys, or show it as a table.',
  'chart.tableRegion': '{{title}}: values',
  'chart.loading': 'Loading the chart',
  'chart.total': 'Total',
  'chart.estimated': 'Estimated: may still change',
  'chart.estimatedValue': '{{value}} (estimated)',
  'dialog.close': 'Close',
  'state.loading': 'Loading',
  'state.refreshing': 'Refreshing',
  'state.emptyTitle': 'Nothing yet',
  'state.deniedTitle': 'You may not see this',
  'state.deniedPermission':
    'It needs the permission {{permission}} on this catalog entry. Ask its owner ({{owner}}) or an administrator of this portal.',
  'state.deniedNoOwner':
    'It needs the permission {{permission}} on this catalog entry. Ask an administrator of this portal.',
  'state.failedTitle': 'This could not be loaded',
  'state.failedKind.throttled': 'AWS asked the portal to slow down',
  'state.failedKind.unavailable': 'AWS did not answer',
  'state.failedKind.access-denied': 'AWS refuses the role of the portal',
  'state.failedKind.credentials':
    'AWS does not accept the credentials of the portal',
  'state.failedKind.account-not-configured':
    'The portal has no access to this AWS account',
  'state.failedKind.invalid-request': 'AWS could not answer this request',
  'state.failedNetwork':
    'The portal’s backend did not answer. Check your connection and try again.',
  'state.retry': 'Try again',
  'state.staleTitle': 'These values are not up to date',
  'state.staleAws':
    'AWS did not answer. This is the last good answer, from {{time}}.',
  'state.staleError':
    '{{message}} This is the last good answer, from {{time}}.',
  'state.missingTitle': 'No AWS resource is linked yet',
  'state.missingDescription':
    'Add one of these annotations to the catalog-info.yaml of this entry:',
  'state.missingExample': 'Example catalog-info.yaml',
  'state.problemsTitle': 'Some annotations could not be read',
  'trend.label': 'Trend of {{title}}: {{summary}}',
} as const;
