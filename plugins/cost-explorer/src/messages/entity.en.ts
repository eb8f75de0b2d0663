/** English texts of the card and the tab of an entity, and of what all pages share. */
export const entityMessages = {
  card: {
    title: 'Cost',
    link: 'Open costs',
    monthToDate: '{{month}} so far',
    period: '{{period}}, days of UTC',
    estimated: 'estimated',
    estimatedHelp: 'AWS may still change the last days.',
    forecast: 'Forecast for {{month}}',
    trend: 'Cost per day, last 30 days',
    trendSummary: 'lowest {{min}}, highest {{max}}, last {{last}} on {{date}}.',
    noBudget: 'No budget is set.',
    moreBudgets: 'and {{more}} more',
    mover: 'Changed most',
    noMover: 'Nothing changed much in the last 30 days.',
    emptyTitle: 'No costs belong to this entry yet',
    empty:
      'None of its tags or AWS resources says which costs are its own. Set the annotation aws.amazon.com/cost-insights-tags.',
    emptyMembers:
      'Nothing that belongs to it says which costs are its own. Set the annotation aws.amazon.com/cost-insights-tags on the entries it is made of.',
  },
  change: {
    lastMonth: '{{change}} against the same days of last month ({{before}})',
    before: '{{change}} against as many days before ({{before}})',
    none: 'Nothing to compare with: there are no costs from before.',
    new: 'new',
  },
  forecast: {
    title: 'Forecast for {{month}}',
    interval: 'between {{low}} and {{high}} with {{confidence}} certainty',
    'trend-and-weekday':
      'From the trend, weekdays and month ends of {{days}} days.',
    'run-rate':
      'From the average of {{days}} days only: there is too little history for more.',
    none: 'No forecast yet: there is too little history.',
  },
  currency: {
    label: 'Currency',
    rate: '1 USD = {{rate}} {{currency}}, the rate of {{date}} from the configuration of this portal. AWS bills in USD.',
    config: 'The exchange rate cannot be used: {{message}}',
    unknown:
      '"currency={{currency}}" has no exchange rate in the configuration. US dollars are shown.',
  },
  problem: {
    title: 'Good to know about these costs',
    'not-read-yet':
      'The costs have not been read from AWS yet. The first reading takes some minutes; nothing has to be done.',
    'not-read-yet-of':
      'The costs of {{subject}} have not been read yet. They come with one of the next readings.',
    'tag-not-active':
      'The tag {{subject}} is not active as a cost allocation tag, so AWS does not count by it. Activate it in the billing console of the payer account: costs count from that day on.',
    'tag-key-case':
      'AWS knows the tag {{subject}} only with other upper and lower case, which makes it another tag. Write it the same way on the resources and in the catalog.',
    'new-account':
      'The account {{subject}} is new on the bill: its costs are part of the sums from now on.',
    'other-currency':
      'Some costs are billed in {{subject}}. They are not converted, and are not in these sums.',
    'month-closing':
      'AWS has not closed {{subject}} yet: its costs can still change until the invoice is final, about the 6th of the month after.',
    'invalid-annotation': 'Some cost tags could not be read. {{message}}',
    'overlapping-tags':
      'What has the tags of several members ({{subject}}) is counted more than once. Let the entries use the same tag key.',
    'too-many-tags':
      'The portal reads costs by a limited number of tag keys, and {{subject}} is not among them. Ask an administrator to raise "costExplorer.maxAllocations".',
    'range-clipped':
      'The portal has costs from {{subject}} on. Earlier days are left out.',
    partial:
      'You may not see all members. The sums contain only those you may see.',
    'totals-differ':
      'The sum over all tags differs from what the account cost in all ({{subject}}). Some costs may be missing until the next reading.',
  },
  mover: {
    title: 'Top movers',
    description: 'Against as many days before.',
    empty: 'Nothing changed much against as many days before.',
    new: '{{subject}} is new: it cost {{after}}.',
    newSince: '{{subject}} is new since {{date}}: it cost {{after}}.',
    gone: '{{subject}} costs nothing any more, after {{before}} before.',
    goneSince:
      '{{subject}} costs nothing any more since {{date}}, after {{before}} before.',
    stepUp: '{{subject}} costs more every day: {{after}} after {{before}}.',
    stepUpSince:
      '{{subject}} costs more every day since {{date}}: {{after}} after {{before}}.',
    stepDown: '{{subject}} costs less every day: {{after}} after {{before}}.',
    stepDownSince:
      '{{subject}} costs less every day since {{date}}: {{after}} after {{before}}.',
    spikeUp:
      '{{subject}} cost more on a single day: {{after}} after {{before}}.',
    spikeUpSince:
      '{{subject}} cost more on one day, {{date}}: {{after}} after {{before}}.',
    spikeDown:
      '{{subject}} costs its usual again, after one expensive day: {{after}} after {{before}}.',
    spikeDownSince:
      '{{subject}} costs its usual again, after one expensive day, {{date}}: {{after}} after {{before}}.',
    gradualUp: '{{subject}} rose little by little: {{after}} after {{before}}.',
    gradualDown:
      '{{subject}} fell little by little: {{after}} after {{before}}.',
    service: 'Explained by {{service}}.',
  },
  anomaly: {
    title: 'Unusual days',
    mark: 'Unusual day',
    days: 'Unusual days: {{days}}.',
    more: 'Show all {{anomalies}}',
    empty: 'No day was far from what was to be expected.',
    above:
      '{{service}} cost {{actual}}, {{impact}} more than expected ({{expected}}).',
    below:
      '{{service}} cost {{actual}}, {{impact}} less than expected ({{expected}}).',
    all: 'All services together',
    source: {
      portal: 'Found by this portal',
      'cost-explorer': 'Found by Cost Explorer anomaly detection',
    },
  },
  budget: {
    title: 'Budgets',
    of: '{{actual}} of {{limit}} used ({{percent}})',
    forecast: 'forecast {{forecast}} ({{percent}})',
    source: { aws: 'AWS Budgets', portal: 'kept in this portal' },
    state: {
      ok: 'within the budget',
      crossed: '{{threshold}} % used',
      over: 'over the budget',
      forecastOver: 'forecast over the budget',
    },
    empty: 'No budget in AWS Budgets covers these costs.',
    emptyMembers:
      'No budget is set. Who may set budgets can set a monthly one here, which is kept in this portal.',
    set: 'Set a budget',
    change: 'Change the budget',
    remove: 'Remove the budget',
    dialogTitle: 'Monthly budget of {{name}}',
    amount: 'Monthly budget in US dollars',
    amountHelp:
      'A positive number with at most two decimal places. The owner is told at 50, 80 and 100 %, and when the forecast is above it.',
    amountInvalid:
      'Enter a positive number with at most two decimal places, such as 500 or 499.50.',
    save: 'Save',
    cancel: 'Cancel',
    saveFailed: 'The budget could not be saved',
    removeTitle: 'Remove the budget of {{name}}?',
    removeText:
      'Nobody is told any more when the costs come near it. Budgets in AWS stay.',
    removeConfirm: 'Remove',
    removeFailed: 'The budget could not be removed',
    saved: 'The budget was saved.',
    removed: 'The budget was removed.',
  },
  tab: {
    toolbar: 'What is shown',
    summary: 'Summary',
    total: 'Total, {{period}}',
    refresh: 'Refresh',
    export: 'Download CSV',
    exported: '{{name}} was downloaded.',
    exportFailed: 'The file could not be made',
    emptyTitle: 'No costs in this range',
    empty:
      'AWS counted nothing for these tags. Choose another range, or check the tags below.',
  },
  address: {
    problemTitle: 'Part of the address was not used',
    preset:
      '"range={{value}}" is not one of {{presets}}. The last 30 days are shown.',
    pair: '"from" and "to" must be given together. The last 30 days are shown.',
    date: '"{{field}}={{value}}" is not a day such as 2026-11-01. The last 30 days are shown.',
    order:
      '"from" must be before "to", the day after the last. The last 30 days are shown.',
    long: '"from" may be at most 13 months ago. The last 30 days are shown.',
    future:
      '"from" and "to" must not be in the future. The last 30 days are shown.',
    choice:
      '"{{field}}={{value}}" is not one of {{choices}}, and was not used.',
  },
  granularity: {
    label: 'Bars',
    daily: 'Daily',
    monthly: 'Monthly',
    day: 'Day',
    month: 'Month',
  },
  metric: {
    label: 'Way of counting',
    UnblendedCost: 'Unblended',
    AmortizedCost: 'Amortised',
    NetUnblendedCost: 'Net unblended',
    NetAmortizedCost: 'Net amortised',
  },
  bars: {
    dailyTitle: 'Cost per day and service',
    monthlyTitle: 'Cost per month and service',
    note: 'Without tax, credits and refunds, which are listed below.',
    other: 'Other services ({{services}})',
    summary:
      'Together {{total}}. Most of it: {{service}}, {{amount}}. Highest: {{high}} on {{highDate}}; lowest: {{low}} on {{lowDate}}.',
  },
  service: {
    title: 'By service',
    region: 'Costs by service',
    name: 'Service',
    amount: 'Cost',
    share: 'Share',
    subtotal: 'Services together',
    tax: 'Tax',
    credits: 'Credits',
    refunds: 'Refunds',
    rounding: 'Rounding',
    total: 'Total',
    note: 'Amounts are shown rounded, and added up exactly. The CSV file has all decimal places.',
  },
  member: {
    title: 'Made of',
    region: 'Costs of the members',
    name: 'Entry',
    amount: 'Cost',
    before: 'Before',
    change: 'Change',
    total: 'Sum, each cost once',
    sharedWith: 'same tags as {{members}}',
    sharedNote:
      'Some members have the same tags, and so the same costs. The sum counts these once: it is less than the lines together.',
    partial:
      'You may not see all members. The sum contains only those you may see.',
    emptyTitle: 'No members with costs',
    empty:
      'Nothing that belongs to it has cost tags or AWS resources that you may see.',
    more: 'Show all members',
    noChange: '–',
    truncated:
      'Only the {{members}} most expensive members are listed. The sum contains all of them.',
  },
  tags: {
    title: 'Counted by',
    description:
      'Costs count here when they meet all conditions of one of these lines.',
    empty: 'No tags tell which costs belong to this entry.',
    tag: 'tag {{key}}',
    'cost-category': 'cost category {{key}}',
    untagged: 'not set',
    or: 'or',
    and: 'and',
    more: 'Show all {{total, number}}',
    less: 'Show fewer',
  },
} as const;
