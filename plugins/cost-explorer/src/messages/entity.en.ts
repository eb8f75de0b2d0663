/** English texts of the card and the tab of an entity, and of what all pages share. */
export const entityMessages = {
  'card.title': 'Cost',
  'card.link': 'Open costs',
  'card.monthToDate': '{{month}} so far',
  'card.period': '{{period}}, days of UTC',
  'card.estimated': 'estimated',
  'card.estimatedHelp': 'AWS may still change the last days.',
  'card.forecast': 'Forecast for {{month}}',
  'card.trend': 'Cost per day, last 30 days',
  'card.trendSummary':
    'lowest {{min}}, highest {{max}}, last {{last}} on {{date}}.',
  'card.noBudget': 'No budget is set.',
  'card.moreBudgets': 'and {{more}} more',
  'card.mover': 'Changed most',
  'card.noMover': 'Nothing changed much in the last 30 days.',
  'card.emptyTitle': 'No costs belong to this entry yet',
  'card.empty':
    'None of its tags or AWS resources says which costs are its own. Set the annotation aws.amazon.com/cost-insights-tags.',
  'card.emptyMembers':
    'Nothing that belongs to it says which costs are its own. Set the annotation aws.amazon.com/cost-insights-tags on the entries it is made of.',
  'change.lastMonth':
    '{{change}} against the same days of last month ({{before}})',
  'change.before': '{{change}} against as many days before ({{before}})',
  'change.none': 'Nothing to compare with: there are no costs from before.',
  'change.new': 'new',
  'forecast.title': 'Forecast for {{month}}',
  'forecast.interval':
    'between {{low}} and {{high}} with {{confidence}} certainty',
  'forecast.trend-and-weekday':
    'From the trend, weekdays and month ends of {{days}} days.',
  'forecast.run-rate':
    'From the average of {{days}} days only: there is too little history for more.',
  'forecast.none': 'No forecast yet: there is too little history.',
  'currency.label': 'Currency',
  'currency.rate':
    '1 USD = {{rate}} {{currency}}, the rate of {{date}} from the configuration of this portal. AWS bills in USD.',
  'currency.config': 'The exchange rate cannot be used: {{message}}',
  'currency.unknown':
    '"currency={{currency}}" has no exchange rate in the configuration. US dollars are shown.',
  'problem.title': 'Good to know about these costs',
  'problem.not-read-yet':
    'The costs have not been read from AWS yet. The first reading takes some minutes; nothing has to be done.',
  'problem.not-read-yet-of':
    'The costs of {{subject}} have not been read yet. They come with one of the next readings.',
  'problem.tag-not-active':
    'The tag {{subject}} is not active as a cost allocation tag, so AWS does not count by it. Activate it in the billing console of the payer account: costs count from that day on.',
  'problem.tag-key-case':
    'AWS knows the tag {{subject}} only with other upper and lower case, which makes it another tag. Write it the same way on the resources and in the catalog.',
  'problem.new-account':
    'The account {{subject}} is new on the bill: its costs are part of the sums from now on.',
  'problem.other-currency':
    'Some costs are billed in {{subject}}. They are not converted, and are not in these sums.',
  'problem.month-closing':
    'AWS has not closed {{subject}} yet: its costs can still change until the invoice is final, about the 6th of the month after.',
  'problem.invalid-annotation': 'Some cost tags could not be read. {{message}}',
  'problem.overlapping-tags':
    'What has the tags of several members ({{subject}}) is counted more than once. Let the entries use the same tag key.',
  'problem.too-many-tags':
    'The portal reads costs by a limited number of tag keys, and {{subject}} is not among them. Ask an administrator to raise "costExplorer.maxAllocations".',
  'problem.range-clipped':
    'The portal has costs from {{subject}} on. Earlier days are left out.',
  'problem.partial':
    'You may not see all members. The sums contain only those you may see.',
  'problem.totals-differ':
    'The sum over all tags differs from what the account cost in all ({{subject}}). Some costs may be missing until the next reading.',
  'mover.title': 'Top movers',
  'mover.description': 'Against as many days before.',
  'mover.empty': 'Nothing changed much against as many days before.',
  'mover.new': '{{subject}} is new: it cost {{after}}.',
  'mover.newSince': '{{subject}} is new since {{date}}: it cost {{after}}.',
  'mover.gone': '{{subject}} costs nothing any more, after {{before}} before.',
  'mover.goneSince':
    '{{subject}} costs nothing any more since {{date}}, after {{before}} before.',
  'mover.stepUp':
    '{{subject}} costs more every day: {{after}} after {{before}}.',
  'mover.stepUpSince':
    '{{subject}} costs more every day since {{date}}: {{after}} after {{before}}.',
  'mover.stepDown':
    '{{subject}} costs less every day: {{after}} after {{before}}.',
  'mover.stepDownSince':
    '{{subject}} costs less every day since {{date}}: {{after}} after {{before}}.',
  'mover.spikeUp':
    '{{subject}} cost more on a single day: {{after}} after {{before}}.',
  'mover.spikeUpSince':
    '{{subject}} cost more on one day, {{date}}: {{after}} after {{before}}.',
  'mover.spikeDown':
    '{{subject}} costs its usual again, after one expensive day: {{after}} after {{before}}.',
  'mover.spikeDownSince':
    '{{subject}} costs its usual again, after one expensive day, {{date}}: {{after}} after {{before}}.',
  'mover.gradualUp':
    '{{subject}} rose little by little: {{after}} after {{before}}.',
  'mover.gradualDown':
    '{{subject}} fell little by little: {{after}} after {{before}}.',
  'mover.service': 'Explained by {{service}}.',
  'anomaly.title': 'Unusual days',
  'anomaly.mark': 'Unusual day',
  'anomaly.days': 'Unusual days: {{days}}.',
  'anomaly.more': 'Show all {{anomalies}}',
  'anomaly.empty': 'No day was far from what was to be expected.',
  'anomaly.above':
    '{{service}} cost {{actual}}, {{impact}} more than expected ({{expected}}).',
  'anomaly.below':
    '{{service}} cost {{actual}}, {{impact}} less than expected ({{expected}}).',
  'anomaly.all': 'All services together',
  'anomaly.source.portal': 'Found by this portal',
  'anomaly.source.cost-explorer': 'Found by Cost Explorer anomaly detection',
  'budget.title': 'Budgets',
  'budget.of': '{{actual}} of {{limit}} used ({{percent}})',
  'budget.forecast': 'forecast {{forecast}} ({{percent}})',
  'budget.source.aws': 'AWS Budgets',
  'budget.source.portal': 'kept in this portal',
  'budget.state.ok': 'within the budget',
  'budget.state.crossed': '{{threshold}} % used',
  'budget.state.over': 'over the budget',
  'budget.state.forecastOver': 'forecast over the budget',
  'budget.empty': 'No budget in AWS Budgets covers these costs.',
  'budget.emptyMembers':
    'No budget is set. Who may set budgets can set a monthly one here, which is kept in this portal.',
  'budget.set': 'Set a budget',
  'budget.change': 'Change the budget',
  'budget.remove': 'Remove the budget',
  'budget.dialogTitle': 'Monthly budget of {{name}}',
  'budget.amount': 'Monthly budget in US dollars',
  'budget.amountHelp':
    'A positive number with at most two decimal places. The owner is told at 50, 80 and 100 %, and when the forecast is above it.',
  'budget.amountInvalid':
    'Enter a positive number with at most two decimal places, such as 500 or 499.50.',
  'budget.save': 'Save',
  'budget.cancel': 'Cancel',
  'budget.saveFailed': 'The budget could not be saved',
  'budget.removeTitle': 'Remove the budget of {{name}}?',
  'budget.removeText':
    'Nobody is told any more when the costs come near it. Budgets in AWS stay.',
  'budget.removeConfirm': 'Remove',
  'budget.removeFailed': 'The budget could not be removed',
  'budget.saved': 'The budget was saved.',
  'budget.removed': 'The budget was removed.',
  'tab.toolbar': 'What is shown',
  'tab.summary': 'Summary',
  'tab.total': 'Total, {{period}}',
  'tab.refresh': 'Refresh',
  'tab.export': 'Download CSV',
  'tab.exported': '{{name}} was downloaded.',
  'tab.exportFailed': 'The file could not be made',
  'tab.emptyTitle': 'No costs in this range',
  'tab.empty':
    'AWS counted nothing for these tags. Choose another range, or check the tags below.',
  'address.problemTitle': 'Part of the address was not used',
  'address.preset':
    '"range={{value}}" is not one of {{presets}}. The last 30 days are shown.',
  'address.pair':
    '"from" and "to" must be given together. The last 30 days are shown.',
  'address.date':
    '"{{field}}={{value}}" is not a day such as 2026-11-01. The last 30 days are shown.',
  'address.order':
    '"from" must be before "to", the day after the last. The last 30 days are shown.',
  'address.long':
    '"from" may be at most 13 months ago. The last 30 days are shown.',
  'address.future':
    '"from" and "to" must not be in the future. The last 30 days are shown.',
  'address.choice':
    '"{{field}}={{value}}" is not one of {{choices}}, and was not used.',
  'granularity.label': 'Bars',
  'granularity.daily': 'Daily',
  'granularity.monthly': 'Monthly',
  'granularity.day': 'Day',
  'granularity.month': 'Month',
  'metric.label': 'Way of counting',
  'metric.UnblendedCost': 'Unblended',
  'metric.AmortizedCost': 'Amortised',
  'metric.NetUnblendedCost': 'Net unblended',
  'metric.NetAmortizedCost': 'Net amortised',
  'bars.dailyTitle': 'Cost per day and service',
  'bars.monthlyTitle': 'Cost per month and service',
  'bars.note': 'Without tax, credits and refunds, which are listed below.',
  'bars.other': 'Other services ({{services}})',
  'bars.summary':
    'Together {{total}}. Most of it: {{service}}, {{amount}}. Highest: {{high}} on {{highDate}}; lowest: {{low}} on {{lowDate}}.',
  'service.title': 'By service',
  'service.region': 'Costs by service',
  'service.name': 'Service',
  'service.amount': 'Cost',
  'service.share': 'Share',
  'service.subtotal': 'Services together',
  'service.tax': 'Tax',
  'service.credits': 'Credits',
  'service.refunds': 'Refunds',
  'service.rounding': 'Rounding',
  'service.total': 'Total',
  'service.note':
    'Amounts are shown rounded, and added up exactly. The CSV file has all decimal places.',
  'member.title': 'Made of',
  'member.region': 'Costs of the members',
  'member.name': 'Entry',
  'member.amount': 'Cost',
  'member.before': 'Before',
  'member.change': 'Change',
  'member.total': 'Sum, each cost once',
  'member.sharedWith': 'same tags as {{members}}',
  'member.sharedNote':
    'Some members have the same tags, and so the same costs. The sum counts these once: it is less than the lines together.',
  'member.partial':
    'You may not see all members. The sum contains only those you may see.',
  'member.emptyTitle': 'No members with costs',
  'member.empty':
    'Nothing that belongs to it has cost tags or AWS resources that you may see.',
  'member.more': 'Show all members',
  'member.noChange': '–',
  'member.truncated':
    'Only the {{members}} most expensive members are listed. The sum contains all of them.',
  'tags.title': 'Counted by',
  'tags.description':
    'Costs count here when they meet all conditions of one of these lines.',
  'tags.empty': 'No tags tell which costs belong to this entry.',
  'tags.tag': 'tag {{key}}',
  'tags.cost-category': 'cost category {{key}}',
  'tags.untagged': 'not set',
  'tags.or': 'or',
  'tags.and': 'and',
  'tags.more': 'Show all {{total, number}}',
  'tags.less': 'Show fewer',
} as const;
