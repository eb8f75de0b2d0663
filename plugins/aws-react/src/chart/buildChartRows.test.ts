import { buildChartRows, isIsolated } from './buildChartRows';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 2, 0, minute)).toISOString();
const series = (id: string, values: Record<number, number>) => ({
  id,
  label: id,
  points: Object.entries(values).map(([minute, value]) => ({
    time: at(Number(minute)),
    value,
  })),
});
const read = (rows: ReturnType<typeof buildChartRows>) =>
  rows.map(({ time, values }) => [
    (time - Date.parse(at(0))) / 60_000,
    ...values,
  ]);

describe('buildChartRows', () => {
  it('lays several series over one time axis', () => {
    const rows = buildChartRows(
      [series('a', { 0: 1, 1: 2 }), series('b', { 1: 20, 2: 30 })],
      60,
    );
    expect(read(rows)).toEqual([
      [0, 1, null],
      [1, 2, 20],
      [2, null, 30],
    ]);
  });

  it('breaks the line where a period is missing', () => {
    const rows = buildChartRows([series('a', { 0: 1, 1: 2, 9: 3 })], 60);
    expect(read(rows)).toEqual([
      [0, 1],
      [1, 2],
      [2, null],
      [9, 3],
    ]);
    expect(isIsolated(rows, 3, 0)).toBe(true);
    expect(isIsolated(rows, 1, 0)).toBe(false);
  });

  it('has no rows without points', () => {
    expect(buildChartRows([series('a', {})], 60)).toEqual([]);
  });
});
