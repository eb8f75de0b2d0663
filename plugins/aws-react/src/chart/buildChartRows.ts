import type { ChartRow, TimeSeries } from './types';

/**
 * Lays several series over one time axis, and marks each gap with a null so
 * that no line is drawn across it.
 *
 * @param period - seconds between two points
 */
export function buildChartRows(
  series: TimeSeries[],
  period: number,
): ChartRow[] {
  const rows = new Map<number, Array<number | null>>();
  const rowAt = (time: number) => {
    const row = rows.get(time) ?? series.map(() => null);
    rows.set(time, row);
    return row;
  };
  series.forEach(({ points }, index) => {
    for (const point of points) {
      rowAt(Date.parse(point.time))[index] = point.value;
    }
  });
  const times = [...rows.keys()].sort((a, b) => a - b);
  const step = period * 1000;
  times.slice(1).forEach((time, index) => {
    // One empty row is enough to break the line, however long the gap is.
    if (time - times[index] > step * 1.5) {
      rowAt(times[index] + step);
    }
  });
  return [...rows]
    .map(([time, values]) => ({ time, values }))
    .sort((a, b) => a.time - b.time);
}

/** Whether a value has no neighbour a line could be drawn to. */
export function isIsolated(
  rows: ChartRow[],
  row: number,
  series: number,
): boolean {
  const valueAt = (index: number) => rows[index]?.values[series] ?? null;
  return (
    valueAt(row) !== null &&
    valueAt(row - 1) === null &&
    valueAt(row + 1) === null
  );
}
