import { type DayOf, makeDays, makeNoise, sum } from './__testUtils__/makeDays';
import { forecastMonth } from './forecastMonth';
import type { DailyAmount } from './types';

const isWeekend = ({ weekday }: DayOf) => weekday === 0 || weekday === 6;

/** November 2026 as it turned out, and its forecast on the morning of a day. */
function forecastNovember(
  getAmount: (day: DayOf) => number,
  options: { today: string; from?: string; confidence?: number },
) {
  const { today, from = '2025-11-01', confidence = 0.8 } = options;
  const days = makeDays(from, '2026-11-30', getAmount);
  const actual = sum(days.filter(({ date }) => date >= '2026-11-01'));
  const known = days.filter(({ date }) => date < today);
  const forecast = forecastMonth(known, { today, confidence });
  if (!forecast) {
    throw new Error('There is no forecast');
  }
  return { actual, forecast, off: Math.abs(forecast.amount / actual - 1) };
}

describe('forecastMonth', () => {
  it.each(['2026-11-02', '2026-11-06', '2026-11-16', '2026-11-30'])(
    'knows weekends, closing work and fees of the first from the months before (%s)',
    today => {
      const { off, forecast } = forecastNovember(
        day =>
          (isWeekend(day) ? 10 : 30) +
          (day.dayOfMonth === 1 ? 120 : 0) +
          (day.date.endsWith('-29') || day.date.endsWith('-30') ? 25 : 0),
        { today },
      );
      expect(off).toBeLessThan(0.03);
      expect(forecast).toMatchObject({
        month: '2026-11',
        method: 'trend-and-weekday',
        confidence: 0.8,
      });
    },
  );

  it('goes on with a trend', () => {
    const { off } = forecastNovember(({ index }) => 20 + 0.2 * index, {
      today: '2026-11-06',
    });
    expect(off).toBeLessThan(0.01);
  });

  it('counts a service that was scaled up on Tuesday from Tuesday on', () => {
    const noise = makeNoise(1);
    const { off, forecast } = forecastNovember(
      ({ date }) => (date < '2026-11-10' ? 10 : 30) * (1 + 0.03 * noise()),
      { today: '2026-11-13' },
    );
    expect(off).toBeLessThan(0.03);
    expect(forecast.historyDays).toBe(377);
  });

  it('does not take one expensive day for the rest of the month', () => {
    const { off } = forecastNovember(
      ({ date }) => (date === '2026-11-08' ? 900 : 20),
      { today: '2026-11-10' },
    );
    expect(off).toBeLessThan(0.001);
  });

  it('expects nothing more of a service that is gone, and keeps what it cost', () => {
    const { forecast } = forecastNovember(
      ({ date }) => (date < '2026-11-05' ? 50 : 0),
      { today: '2026-11-15' },
    );
    expect(forecast).toMatchObject({ amount: 200, low: 200, high: 200 });
  });

  it('knows days without cost', () => {
    const office = forecastNovember(day => (isWeekend(day) ? 0 : 8), {
      today: '2026-11-11',
    });
    expect(office.off).toBeLessThan(0.001);
    const batches = forecastNovember(
      ({ index }) => (index % 5 === 0 ? 40 : 0),
      { today: '2026-11-16' },
    );
    expect(batches.off).toBeLessThan(0.1);
    expect(batches.forecast.method).toBe('run-rate');
  });

  it('says run rate of a new service, whose days before do not count', () => {
    const { off, forecast } = forecastNovember(() => 12, {
      from: '2026-11-06',
      today: '2026-11-12',
    });
    expect(off).toBeLessThan(0.001);
    expect(forecast).toMatchObject({ method: 'run-rate', historyDays: 6 });
    const first = forecastNovember(() => 12, {
      from: '2026-11-11',
      today: '2026-11-12',
    }).forecast;
    expect(first).toMatchObject({ amount: 240, low: 12, historyDays: 1 });
  });

  it('takes credits for what they are', () => {
    const monthly = forecastNovember(
      ({ dayOfMonth }) => (dayOfMonth === 20 ? -300 : 20),
      { today: '2026-11-10' },
    );
    expect(monthly.off).toBeLessThan(0.001);
    const allMonth = forecastNovember(() => -2.5, { today: '2026-11-10' });
    expect(allMonth.forecast.amount).toBeCloseTo(-75);
  });

  it('does not believe estimated days that are still too low, but those that are high', () => {
    const history = makeDays('2026-05-01', '2026-11-10', () => 10);
    const estimated = (amount: number): DailyAmount[] =>
      ['2026-11-11', '2026-11-12', '2026-11-13'].map(date => ({
        date,
        amount,
        isEstimated: true,
      }));
    const options = { today: '2026-11-14', confidence: 0.8 };
    const low = forecastMonth([...history, ...estimated(2)], options);
    expect(low?.amount).toBeCloseTo(300);
    const high = forecastMonth([...history, ...estimated(40)], options);
    expect(high?.amount).toBeCloseTo(100 + 20 * 40);
  });

  it('goes on from the last day that was read, and counts what is left out up to it as nothing', () => {
    const days = makeDays('2026-05-01', '2026-11-10', () => 10);
    const today = '2026-11-20';
    const stale = forecastMonth(days, { today, confidence: 0.8 });
    expect(stale?.amount).toBeCloseTo(300);
    const through = '2026-11-19';
    const gone = forecastMonth(days, { today, through, confidence: 0.8 });
    expect(gone?.amount).toBeCloseTo(100);
  });

  it('does not mind the order, days in parts, or an amount that is no number', () => {
    const days = makeDays('2026-05-01', '2026-11-10', () => 10);
    const options = { today: '2026-11-11', confidence: 0.8 };
    const parts = days.flatMap(({ date }) => [
      { date, amount: 4 },
      { date, amount: 6 },
      { date, amount: Number.NaN },
    ]);
    expect(forecastMonth(parts.reverse(), options)).toEqual(
      forecastMonth(days, options),
    );
  });

  it('has nothing to say of nothing', () => {
    const options = { today: '2026-11-11', confidence: 0.8 };
    expect(forecastMonth([], options)).toBeNull();
    const free = makeDays('2026-10-01', '2026-11-10', () => 0);
    expect(forecastMonth(free, options)).toMatchObject({ amount: 0, high: 0 });
  });

  it.each([0.5, 0.8])('is right about its interval of %d', confidence => {
    let inside = 0;
    const runs = 60;
    for (let seed = 1; seed <= runs; seed++) {
      const noise = makeNoise(seed * 7919);
      let level = 50;
      const { actual, forecast } = forecastNovember(
        day => {
          level *= 1 + 0.01 * noise();
          return level * (isWeekend(day) ? 0.7 : 1) * (1 + 0.08 * noise());
        },
        { today: '2026-11-10', confidence },
      );
      inside += actual >= forecast.low && actual <= forecast.high ? 1 : 0;
    }
    expect(inside / runs).toBeGreaterThan(confidence - 0.12);
    expect(inside / runs).toBeLessThan(confidence + 0.15);
  });
});
