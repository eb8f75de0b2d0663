import { getTimelineTicks } from './getTimelineTicks';

const START = new Date(2026, 10, 24, 10).getTime();
const listHours = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(START + index * 3_600_000).toISOString(),
  );
const getHours = (times: string[]) =>
  times.map(time => new Date(time).getHours());

describe('getTimelineTicks', () => {
  it('begins each day with a tick, where days have several', () => {
    expect(getHours(getTimelineTicks(listHours(72), 12))).toEqual([
      12, 18, 0, 6, 12, 18, 0, 6, 12, 18, 0, 6,
    ]);
    expect(getHours(getTimelineTicks(listHours(24), 24))).toHaveLength(24);
    expect(getHours(getTimelineTicks(listHours(72), 4))).toEqual([0, 0, 0]);
  });

  it('names days only over a week, and not all of them where they do not fit', () => {
    expect(getHours(getTimelineTicks(listHours(7 * 24), 100))).toEqual(
      Array(7).fill(0),
    );
    expect(getTimelineTicks(listHours(30 * 24), 10)).toHaveLength(10);
  });
});
