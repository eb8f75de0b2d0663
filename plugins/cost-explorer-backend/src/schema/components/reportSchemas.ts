import { groupBys, schedules } from '../../inputs';
import {
  age,
  count,
  day,
  flag,
  list,
  metric,
  object,
  orNull,
  percentOrNull,
  ref,
  text,
  texts,
  time,
  timeOrNull,
  words,
  arrayOf,
} from './values';

const groupBy = words(groupBys);

const reportName = { type: 'string', minLength: 1, maxLength: 100 } as const;
const uuid = {
  type: 'string',
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
} as const;

const savedReportInput = {
  name: reportName,
  query: object({
    groupBy,
    range: text,
    filter: ref('CostReportFilter'),
  }),
  schedule: words(schedules),
  isShared: flag,
} as const;

export const reportSchemas = {
  CostReportFilter: object(
    {
      owner: texts,
      system: texts,
      service: texts,
      account: texts,
      environment: texts,
      creator: texts,
    },
    ['owner', 'system', 'service', 'account', 'environment', 'creator'],
  ),
  CostReportRow: object(
    {
      key: text,
      title: text,
      total: ref('Money'),
      previousTotal: orNull('Money'),
      changePercent: percentOrNull,
      entities: count,
      points: list('CostPoint'),
    },
    ['title'],
  ),
  UnallocatedCosts: object(
    {
      tagKey: text,
      untagged: ref('Money'),
      unknownValues: arrayOf(object({ value: text, total: ref('Money') })),
      accountsTotal: ref('Money'),
    },
    ['tagKey'],
  ),
  CostReport: object(
    {
      ...age,
      groupBy,
      metric,
      from: day,
      to: day,
      filter: ref('CostReportFilter'),
      items: list('CostReportRow'),
      nextCursor: text,
      total: ref('Money'),
      previousTotal: orNull('Money'),
      forecast: orNull('MonthForecast'),
      topMovers: list('CostMover'),
      isPartial: flag,
      unallocated: ref('UnallocatedCosts'),
    },
    ['nextCursor', 'forecast', 'unallocated'],
  ),
  SavedReportInput: object(savedReportInput),
  SavedReport: object({
    ...savedReportInput,
    id: uuid,
    ownerRef: text,
    createdAt: time,
    nextAt: timeOrNull,
  }),
  SavedReports: object({ items: list('SavedReport') }),
};
