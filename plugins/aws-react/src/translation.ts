import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of the shared AWS components, English by default and Japanese.
 *
 * Works in both frontend systems: the messages and their translation come with
 * the reference, an app overrides them as any other plugin's.
 *
 * @see {@link https://backstage.io/docs/plugins/internationalization | Internationalization}
 * @public
 */
export const awsReactTranslationRef = createTranslationRef({
  id: 'aws-react',
  messages: {
    timeRange: {
      label: 'Time range',
      '1h': 'Last 1 hour',
      '3h': 'Last 3 hours',
      '12h': 'Last 12 hours',
      '1d': 'Last 1 day',
      '3d': 'Last 3 days',
      '1w': 'Last 1 week',
      '4w': 'Last 4 weeks',
      custom: 'Custom…',
      from: 'From',
      to: 'To',
      apply: 'Apply',
      cancel: 'Cancel',
      customTitle: 'Custom time range',
      zone: 'Times are in {{zone}}.',
    },
    timeRangeProblem: {
      title: 'The time range in the address was not used',
      range:
        '"range={{value}}" is not one of {{presets}}. The last 3 hours are shown.',
      pair: '"from" and "to" must be given together. The last 3 hours are shown.',
      date: '"{{field}}={{value}}" is not a date and time such as 2026-11-01T09:00:00Z. The last 3 hours are shown.',
      order: '"from" must be before "to". The last 3 hours are shown.',
      long: 'From "from" to "to" may be at most {{days}} days. The last 3 hours are shown.',
      future: '"from" is in the future. The last 3 hours are shown.',
      refresh:
        '"refresh={{value}}" is not one of {{choices}}. Automatic refresh is off.',
    },
    customProblem: {
      required: 'Enter a date and time.',
      order: 'The start must be before the end.',
      long: 'The range may be at most {{days}} days.',
      future: 'The start must not be in the future.',
    },
    refresh: {
      label: 'Automatic refresh',
      off: 'Off',
      '1m': 'Every minute',
      '5m': 'Every 5 minutes',
      now: 'Refresh',
    },
    age: {
      asOf: 'as of {{age}}',
      now: 'as of just now',
      stale: 'as of {{age}} (not up to date)',
      exact: 'Data as of {{time}}',
    },
    simulated: {
      label: 'Simulated data',
      description:
        'These values come from the simulator of this portal, not from AWS.',
    },
    chart: {
      showTable: 'Show as table',
      showChart: 'Show as chart',
      time: 'Time',
      noValue: 'no data',
      threshold: 'Threshold {{value}}',
      summaryOne:
        '{{series}}: lowest {{min}}, highest {{max}}, last {{last}} at {{time}}.',
      summaryEmpty: '{{series}}: no data.',
      keyboard:
        'Move through the chart with the left and right arrow keys, or show it as a table.',
      tableRegion: '{{title}}: values',
      loading: 'Loading the chart',
      total: 'Total',
      estimated: 'Estimated: may still change',
      estimatedValue: '{{value}} (estimated)',
    },
    state: {
      loading: 'Loading',
      refreshing: 'Refreshing',
      emptyTitle: 'Nothing yet',
      deniedTitle: 'You may not see this',
      deniedPermission:
        'It needs the permission {{permission}} on this catalog entry. Ask its owner ({{owner}}) or an administrator of this portal.',
      deniedNoOwner:
        'It needs the permission {{permission}} on this catalog entry. Ask an administrator of this portal.',
      failedTitle: 'This could not be loaded',
      failedKind: {
        throttled: 'AWS asked the portal to slow down',
        unavailable: 'AWS did not answer',
        'access-denied': 'AWS refuses the role of the portal',
        credentials: 'AWS does not accept the credentials of the portal',
        'account-not-configured':
          'The portal has no access to this AWS account',
        'invalid-request': 'AWS could not answer this request',
      },
      failedNetwork:
        'The portal’s backend did not answer. Check your connection and try again.',
      retry: 'Try again',
      staleTitle: 'These values are not up to date',
      staleAws:
        'AWS did not answer. This is the last good answer, from {{time}}.',
      staleError: '{{message}} This is the last good answer, from {{time}}.',
      missingTitle: 'No AWS resource is linked yet',
      missingDescription:
        'Add one of these annotations to the catalog-info.yaml of this entry:',
      missingExample: 'Example catalog-info.yaml',
      problemsTitle: 'Some annotations could not be read',
    },
    trend: {
      label: 'Trend of {{title}}: {{summary}}',
    },
  },
  translations: {
    ja: () => import('./locales/ja'),
  },
});
