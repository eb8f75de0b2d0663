import { getWeekday, toDate, toDayNumber } from '../days';
import type { DailyAmount } from '../types';

export type DayOf = {
  date: string;
  /** 0 is Sunday. */
  weekday: number;
  /** 1 to 31. */
  dayOfMonth: number;
  /** Days since the first one. */
  index: number;
};

/** A series of days, both ends inclusive. */
export function makeDays(
  from: string,
  to: string,
  getAmount: (day: DayOf) => number,
): DailyAmount[] {
  const first = toDayNumber(from);
  return Array.from({ length: toDayNumber(to) - first + 1 }, (_, index) => {
    const date = toDate(first + index);
    const weekday = getWeekday(first + index);
    const dayOfMonth = Number(date.slice(8));
    return { date, amount: getAmount({ date, weekday, dayOfMonth, index }) };
  });
}

/** Normal noise with mean 0 and variance 1 that is the same each time. */
export function makeNoise(seed: number): () => number {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) % 4294967296;
    return (state >>> 0) / 4294967296;
  };
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) {
      sum += draw();
    }
    return sum;
  };
}

export const sum = (days: readonly DailyAmount[]) =>
  days.reduce((total, { amount }) => total + amount, 0);
