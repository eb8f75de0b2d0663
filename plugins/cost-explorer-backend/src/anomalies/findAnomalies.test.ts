import { makeDays, makeNoise } from '../forecast/__testUtils__/makeDays';
import { findAnomalies } from './findAnomalies';
import type { DailyServiceAmount } from './types';

type Amount = (day: { date: string; weekday: number }) => number;

const range = {
  from: '2026-11-01',
  to: '2026-11-26',
  minimumImpact: 1,
  confidence: 0.8,
};

function makeServices(
  services: Record<string, Amount>,
  from = '2026-06-01',
): DailyServiceAmount[] {
  return Object.entries(services).flatMap(([service, getAmount]) =>
    makeDays(from, '2026-11-25', getAmount).map(day => ({ ...day, service })),
  );
}

describe('findAnomalies', () => {
  it('finds a day that is far too expensive, and the service that explains it', () => {
    const noise = makeNoise(3);
    const found = findAnomalies(
      makeServices({
        'Amazon Elastic Container Service': () => 30 * (1 + 0.04 * noise()),
        AmazonCloudWatch: ({ date }) => (date === '2026-11-17' ? 45 : 5),
        'Amazon Relational Database Service': ({ weekday }) =>
          weekday % 6 === 0 ? 4 : 12,
      }),
      range,
    );
    expect(found).toEqual([
      {
        date: '2026-11-17',
        days: 1,
        service: 'AmazonCloudWatch',
        actual: expect.closeTo(87, -1),
        expected: expect.closeTo(47, -1),
      },
    ]);
  });

  it('does not take weekends, monthly fees, growth and ordinary noise for anything', () => {
    const noise = makeNoise(11);
    const days = makeServices({
      Support: ({ date }) => (date.endsWith('-01') ? 100 : 0),
      Compute: ({ weekday, date }) =>
        (weekday % 6 === 0 ? 0.6 : 1) *
        (20 + Number(date.slice(5, 7)) + Number(date.slice(8)) / 30) *
        (1 + 0.05 * noise()),
    });
    expect(findAnomalies(days, range)).toEqual([]);
  });

  it('tells of a step once, and of a service that stopped', () => {
    const scaled = makeServices({
      Compute: ({ date }) => (date < '2026-11-10' ? 10 : 30),
    });
    expect(findAnomalies(scaled, range)).toEqual([
      {
        date: '2026-11-10',
        days: 3,
        service: 'Compute',
        actual: 90,
        expected: 30,
      },
    ]);
    const stopped = makeServices({
      Compute: () => 10,
      Database: ({ date }) => (date < '2026-11-20' ? 20 : 0),
    });
    expect(findAnomalies(stopped, range)).toEqual([
      {
        date: '2026-11-20',
        days: 3,
        service: 'Database',
        actual: 30,
        expected: 90,
      },
    ]);
  });

  it('does not tell of days that AWS has not finished, or of what costs too little', () => {
    const days = makeServices({
      Compute: ({ date }) => (date >= '2026-11-24' ? 2 : 10),
    }).map(day => ({ ...day, isEstimated: day.date >= '2026-11-23' }));
    expect(findAnomalies(days, range)).toEqual([]);
    const small = makeServices({
      Logs: ({ date }) => (date === '2026-11-12' ? 1 : 0.1),
    });
    expect(findAnomalies(small, range)).toEqual([]);
    expect(findAnomalies(small, { ...range, minimumImpact: 0.5 })).toHaveLength(
      1,
    );
  });

  it('says nothing as long as it knows little', () => {
    const days = makeServices(
      { Compute: ({ date }) => (date === '2026-11-12' ? 100 : 1) },
      '2026-11-01',
    );
    expect(findAnomalies(days, range)).toEqual([]);
    expect(findAnomalies([], range)).toEqual([]);
  });
});
