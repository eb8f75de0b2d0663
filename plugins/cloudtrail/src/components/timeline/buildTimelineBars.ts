import type { StackedBarRow, StackedBarSeries } from '@hangar/plugin-aws-react';
import type { ActivityTimeline } from '@hangar/plugin-cloudtrail-common';

const HOUR = 3_600_000;
const LENGTHS = { hour: HOUR, day: 24 * HOUR };

/** More bars than this cannot be told apart. */
const MAX_BARS = 800;

/** The words that bars need. */
export type TimelineWords = {
  changes: string;
  reads: string;
  errors: string;
  number: (value: number) => string;
  /** Names a bucket, within the chart and below its bars. */
  label: (time: string) => string;
  shortLabel: (time: string) => string;
  sensitive: (count: number) => string;
};

/** The sums of a timeline. */
export type TimelineTotals = {
  total: number;
  changes: number;
  reads: number;
  errors: number;
};

/** Bars from the beginning of the range to its end, also where nothing happened: the axis is time. */
export function buildTimelineBars(
  timeline: ActivityTimeline,
  words: TimelineWords,
): {
  series: StackedBarSeries[];
  rows: StackedBarRow[];
  totals: TimelineTotals;
} {
  const buckets = new Map(
    timeline.items.map(item => [Date.parse(item.time), item]),
  );
  const totals = { total: 0, changes: 0, reads: 0, errors: 0 };
  const rows = listTimes(timeline).map<StackedBarRow>(time => {
    const id = new Date(time).toISOString();
    const found = buckets.get(time);
    const { total = 0, changes = 0, errors = 0, sensitive = 0 } = found ?? {};
    const reads = Math.max(0, total - changes - errors);
    totals.total += total;
    totals.changes += changes;
    totals.reads += reads;
    totals.errors += errors;
    return {
      id,
      label: words.label(id),
      shortLabel: words.shortLabel(id),
      segments: [changes, errors, reads].map(value => ({
        value,
        text: words.number(value),
      })),
      total: words.number(total),
      note: sensitive > 0 ? words.sensitive(sensitive) : undefined,
    };
  });
  const series = [
    { id: 'changes', label: words.changes, value: totals.changes },
    { id: 'errors', label: words.errors, value: totals.errors },
    { id: 'reads', label: words.reads, value: totals.reads, isRest: true },
  ].map(({ value, ...part }) => ({ ...part, total: words.number(value) }));
  return { series, rows, totals };
}

/** The stretch a bar stands for, within the range. */
export function getBarWindow(
  timeline: ActivityTimeline,
  id: string,
): { from: Date; to: Date } {
  const start = Date.parse(id);
  const end = start + LENGTHS[timeline.bucket];
  return {
    from: new Date(Math.max(start, Date.parse(timeline.from))),
    to: new Date(Math.min(end, Date.parse(timeline.to))),
  };
}

/** Buckets are whole hours or days of UTC, as the backend makes them. */
function listTimes({ from, to, bucket, items }: ActivityTimeline): number[] {
  const length = LENGTHS[bucket];
  const first = Math.floor(Date.parse(from) / length) * length;
  const count = Math.ceil((Date.parse(to) - first) / length);
  return count > MAX_BARS
    ? items.map(({ time }) => Date.parse(time))
    : Array.from({ length: count }, (_, index) => first + index * length);
}
