import { makeDays, makeNoise } from '../forecast/__testUtils__/makeDays';
import { findTopMovers } from './findTopMovers';

const range = { from: '2026-11-01', to: '2026-11-26', limit: 10 };

const make = (getAmount: Parameters<typeof makeDays>[2]) =>
  makeDays('2026-10-01', '2026-11-25', getAmount);

describe('findTopMovers', () => {
  it('orders by how much changed, either way, and leaves out what did not', () => {
    const days = (after: number) =>
      make(({ date }) => (date < '2026-11-01' ? 10 : after));
    const movers = findTopMovers(
      [
        { key: 'steady', days: days(10) },
        { key: 'little', days: days(10.5) },
        { key: 'down', days: days(4) },
        { key: 'up', days: days(18) },
        // less than a twentieth of the largest change
        { key: 'lost beside it', days: days(10.39) },
        { key: 'rounding', days: days(10.0001) },
        { key: 'empty', days: [] },
      ],
      range,
    );
    expect(movers.map(({ key }) => key)).toEqual(['up', 'down', 'little']);
    expect(movers[0]).toMatchObject({ before: 250, after: 450 });
    const alone = [{ key: 'lost beside it', days: days(10.39) }];
    expect(findTopMovers(alone, range)).toHaveLength(1);
    expect(
      findTopMovers([{ key: 'up', days: days(18) }], { ...range, limit: 0 }),
    ).toEqual([]);
  });

  it.each([
    ['new', '2026-11-05', (date: string) => (date < '2026-11-05' ? 0 : 7)],
    ['gone', '2026-10-20', (date: string) => (date < '2026-10-20' ? 7 : 0)],
    ['gone', '2026-11-18', (date: string) => (date < '2026-11-18' ? 7 : 0)],
    ['step', '2026-11-10', (date: string) => (date < '2026-11-10' ? 7 : 21)],
    ['step', '2026-10-27', (date: string) => (date < '2026-10-27' ? 7 : 4)],
    ['spike', '2026-11-17', (date: string) => (date === '2026-11-17' ? 90 : 7)],
    ['spike', '2026-10-17', (date: string) => (date === '2026-10-17' ? 90 : 7)],
  ])('explains a cost that is %s by its day %s', (kind, date, getAmount) => {
    const noise = makeNoise(5);
    const [mover] = findTopMovers(
      [
        {
          key: 'it',
          days: make(day => getAmount(day.date) * (1 + 0.02 * noise())),
        },
      ],
      range,
    );
    expect(mover.reason).toEqual({ kind, date });
  });

  it('sees a step through weekends, and says gradual where there is no day to name', () => {
    const [step] = findTopMovers(
      [
        {
          key: 'step',
          days: make(
            ({ date, weekday }) =>
              (date < '2026-11-10' ? 10 : 22) * (weekday % 6 === 0 ? 0.5 : 1),
          ),
        },
      ],
      range,
    );
    expect(step.reason).toEqual({ kind: 'step', date: '2026-11-10' });
    const [gradual] = findTopMovers(
      [{ key: 'gradual', days: make(({ index }) => 10 + 0.3 * index) }],
      range,
    );
    expect(gradual.reason).toEqual({ kind: 'gradual' });
  });

  it('names the service that explains the change of an entity', () => {
    const compute = make(({ date }) => (date < '2026-11-10' ? 10 : 30));
    const database = make(({ date }) => (date < '2026-11-05' ? 20 : 15));
    const days = [...compute, ...database];
    const [mover] = findTopMovers(
      [
        {
          key: 'component:default/parts-inventory',
          days,
          services: [
            { service: 'Amazon Relational Database Service', days: database },
            { service: 'Amazon Elastic Container Service', days: compute },
          ],
        },
      ],
      range,
    );
    expect(mover.reason).toEqual({
      kind: 'step',
      date: '2026-11-10',
      service: 'Amazon Elastic Container Service',
    });
  });
});
