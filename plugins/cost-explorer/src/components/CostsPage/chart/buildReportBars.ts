import {
  addDecimals,
  type DayFormatters,
  type MoneyView,
  type StackedBarRow,
  type StackedBarSegment,
  type StackedBarSeries,
} from '@hangar/plugin-aws-react';
import type {
  CostPoint,
  CostReport,
  CostReportRow,
} from '@hangar/plugin-cost-explorer-common';
import { countDays } from '../../../range';

/** As many colours as can be told apart. */
const PARTS = 8;

type Part = StackedBarSeries & { rows: CostReportRow[] };

/** Whether points stand for months: there are fewer of them than days, and each begins one. */
export function isMonthly(
  points: CostPoint[],
  range: Pick<CostReport, 'from' | 'to'>,
): boolean {
  return (
    points.length < countDays(range) &&
    points.every(({ date }, index) => index === 0 || date.endsWith('-01'))
  );
}

/** The most expensive rows over time, and what is left of the others as one. */
export function buildReportBars(
  report: CostReport,
  options: {
    money: MoneyView;
    days: DayFormatters;
    getName: (row: CostReportRow) => string;
    getRestName: (count: number) => string;
  },
): { series: StackedBarSeries[]; rows: StackedBarRow[] } {
  const { money, days } = options;
  const { currency } = report.total;
  const write = (amounts: string[]) =>
    money.format({ amount: addDecimals(amounts), currency });
  const parts = makeParts(report.items, options, write);
  const dates = collectDates(report.items);
  const byDate = parts.map(({ rows }) => indexPoints(rows));
  const isByMonth = isMonthly(
    report.items.reduce<CostPoint[]>(
      (longest, { points }) =>
        points.length > longest.length ? points : longest,
      [],
    ),
    report,
  );

  const rows = dates.map(date => {
    const points = byDate.map(index => index.get(date) ?? []);
    return {
      id: date,
      label: isByMonth ? days.month(date) : days.longDay(date),
      shortLabel: isByMonth ? days.shortMonth(date) : days.day(date),
      segments: points.map(part => makeSegment(part, money, currency)),
      total: write(points.flat().map(({ amount }) => amount)),
    };
  });
  return { series: parts.map(({ rows: _, ...series }) => series), rows };
}

function makeParts(
  items: CostReportRow[],
  names: {
    getName: (row: CostReportRow) => string;
    getRestName: (count: number) => string;
  },
  write: (amounts: string[]) => string,
): Part[] {
  const own = items.length > PARTS ? items.slice(0, PARTS - 1) : items;
  const rest = items.slice(own.length);
  const sum = (rows: CostReportRow[]) =>
    write(rows.map(({ total }) => total.amount));
  return [
    ...own.map(row => ({
      id: row.key,
      label: names.getName(row),
      total: sum([row]),
      rows: [row],
    })),
    ...(rest.length > 0
      ? [
          {
            id: 'rest of the rows',
            label: names.getRestName(rest.length),
            total: sum(rest),
            isRest: true,
            rows: rest,
          },
        ]
      : []),
  ];
}

function collectDates(items: CostReportRow[]): string[] {
  const dates = items.flatMap(({ points }) => points.map(({ date }) => date));
  return [...new Set(dates)].sort();
}

function indexPoints(rows: CostReportRow[]): Map<string, CostPoint[]> {
  const index = new Map<string, CostPoint[]>();
  for (const point of rows.flatMap(({ points }) => points)) {
    const points = index.get(point.date);
    if (points) {
      points.push(point);
    } else {
      index.set(point.date, [point]);
    }
  }
  return index;
}

function makeSegment(
  points: CostPoint[],
  money: MoneyView,
  currency: string,
): StackedBarSegment {
  const sum = {
    amount: addDecimals(points.map(({ amount }) => amount)),
    currency,
  };
  return {
    value: money.toNumber(sum),
    text: money.format(sum),
    isEstimated: points.some(({ estimated }) => estimated),
  };
}
