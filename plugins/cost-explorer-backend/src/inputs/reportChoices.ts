import type {
  CostGroupBy,
  SavedReportInput,
} from '@hangar/plugin-cost-explorer-common';

/** What the rows of a report can stand for; the first one when nothing is said. */
export const groupBys: readonly CostGroupBy[] = [
  'owner',
  'entity',
  'system',
  'service',
  'account',
  'environment',
  'creator',
];

/** How often a saved report is sent. */
export const schedules: ReadonlyArray<SavedReportInput['schedule']> = [
  'none',
  'weekly',
  'monthly',
];
