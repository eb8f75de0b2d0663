import { networkServer } from '@hangar/test-utils';
import {
  byDimension,
  byTag,
  readCosts,
  sumOf,
} from '../../__testUtils__/readCosts';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { createAwsHandlers } from '../../faces/createAwsHandlers';
import { createWorld, type CreateWorldOptions } from '../createWorld';

const NOW = new Date('2026-11-20T09:30:00Z');
const FOURTEEN_MONTHS = ['2025-10-01', '2026-12-01'] as const;

describe('the bill of the sample world', () => {
  const { costExplorer } = sampleClients();
  const sales = sampleClients({ accountId: SALES }).costExplorer;

  function simulate(options: CreateWorldOptions = {}) {
    const world = createWorld({ now: () => NOW, ...options });
    networkServer.use(...createAwsHandlers(world));
    return world;
  }

  const ofComponent = (value: string) => ({
    Filter: {
      And: [
        { Tags: { Key: 'Component', Values: [value] } },
        {
          Dimensions: {
            Key: 'RECORD_TYPE' as const,
            Values: ['Usage', 'SavingsPlanCoveredUsage'],
          },
        },
      ],
    },
  });

  const days = async (
    value: string,
    range: readonly [string, string],
    client = costExplorer,
  ) =>
    (await readCosts(client, range, ofComponent(value))).map(
      ({ date, amounts }) => ({ date, usd: amounts.UnblendedCost }),
    );

  it('is the same for the same seed and time, and another for another seed', async () => {
    const all = { GroupBy: [byTag(), byDimension('SERVICE')] };
    const range = ['2026-09-01', '2026-11-21'] as const;
    simulate();
    const first = await readCosts(costExplorer, range, all);
    simulate();
    expect(await readCosts(costExplorer, range, all)).toEqual(first);
    simulate({ seed: 'other' });
    expect(await readCosts(costExplorer, range, all)).not.toEqual(first);
  });

  it('goes back fourteen months without a gap, and does not rewrite them', async () => {
    const world = simulate();
    const before = await days('flight-telemetry', FOURTEEN_MONTHS);
    expect(before[0].date).toBe('2025-10-01');
    const until = before.filter(({ date }) => date < '2026-11-18');
    expect(until.every(({ usd }) => usd > 3)).toBe(true);
    world.clock.set(new Date('2026-11-25T09:30:00Z'));
    const after = await days('flight-telemetry', FOURTEEN_MONTHS);
    expect(after.slice(0, until.length)).toEqual(until);
  });

  it('follows the week and the end of the month, and grows', async () => {
    simulate();
    const telemetry = await days('flight-telemetry', [
      '2026-10-05',
      '2026-10-19',
    ]);
    const [monday, , , , , saturday] = telemetry.map(({ usd }) => usd);
    expect(saturday).toBeLessThan(0.85 * monday);

    const parts = await days('parts-inventory', ['2026-09-01', '2026-10-01']);
    const middle = parts.slice(5, 20).map(({ usd }) => usd);
    const usual = middle.sort((a, b) => a - b)[7];
    expect(parts.at(-1)!.usd).toBeGreaterThan(1.25 * usual);

    const year = async (range: readonly [string, string]) =>
      sumOf(
        await readCosts(costExplorer, range, ofComponent('flight-telemetry')),
      );
    expect(await year(['2026-10-01', '2026-11-01'])).toBeGreaterThan(
      await year(['2025-10-01', '2025-11-01']),
    );
  });

  it('takes a step on a Tuesday that stays', async () => {
    simulate();
    const metrics = await readCosts(
      costExplorer,
      ['2026-10-01', '2026-11-01'],
      {
        Filter: {
          And: [
            { Tags: { Key: 'Component', Values: ['flight-telemetry'] } },
            {
              Dimensions: {
                Key: 'USAGE_TYPE',
                Values: ['APN1-CW:MetricMonitorUsage'],
              },
            },
          ],
        },
      },
    );
    const perDay = metrics.map(({ amounts }) => amounts.UnblendedCost);
    const tuesday = metrics.findIndex(({ date }) => date === '2026-10-13');
    expect(new Set(perDay.slice(0, tuesday)).size).toBe(1);
    expect(new Set(perDay.slice(tuesday)).size).toBe(1);
    expect(perDay[tuesday]).toBeGreaterThan(3 * perDay[tuesday - 1]);
  });

  it('has an account that nobody shares, and one tag value without an entity', async () => {
    simulate();
    const rows = await readCosts(sales, ['2026-11-01', '2026-11-20'], {
      GroupBy: [byTag()],
    });
    expect(new Set(rows.map(({ keys }) => keys[0]))).toEqual(
      new Set(['Component$', 'Component$sales-support']),
    );
  });

  it('has a thousand components more for a benchmark', async () => {
    const world = simulate({ costScale: { components: 1000 } });
    const rows = await readCosts(costExplorer, ['2026-10-01', '2026-10-08'], {
      GroupBy: [byTag(), byDimension('SERVICE')],
    });
    const services = new Map<string, Set<string>>();
    for (const { keys } of rows) {
      const [value, service] = keys;
      services.set(value, (services.get(value) ?? new Set()).add(service));
    }
    // Four of five are in this account.
    expect(services.size).toBe(804);
    const counts = [...services]
      .filter(([value]) => value.startsWith('Component$component-'))
      .map(([, found]) => found.size);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
    expect(world.requests.summary().items[0].count).toBe(
      Math.ceil(rows.length / 5000),
    );
  });
});
