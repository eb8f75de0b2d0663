import {
  GetCostAndUsageCommand,
  type GetCostAndUsageCommandInput,
} from '@aws-sdk/client-cost-explorer';
import { networkServer } from '@hangar/test-utils';
import { byDimension, byTag, readCosts } from '../../__testUtils__/readCosts';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

describe('the pages of simulated GetCostAndUsage', () => {
  const { costExplorer } = sampleClients();

  function simulate(groupsPerPage: number) {
    const world = createWorld({
      now: () => new Date('2026-11-20T09:30:00Z'),
      costScale: { groupsPerPage },
    });
    networkServer.use(...createAwsHandlers(world));
    return world;
  }

  const ask = (input: Partial<GetCostAndUsageCommandInput>) =>
    costExplorer.send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: '2026-11-01', End: '2026-11-15' },
        Granularity: 'DAILY',
        Metrics: ['UnblendedCost'],
        ...input,
      }),
    );

  it('give every group once, and go on with the data the first was read from', async () => {
    const world = simulate(7);
    const input: Partial<GetCostAndUsageCommandInput> = {
      TimePeriod: { Start: '2026-11-18', End: '2026-11-21' },
      GroupBy: [byTag(), byDimension('SERVICE')],
    };
    const first = await ask(input);
    expect(first.ResultsByTime!.flatMap(day => day.Groups)).toHaveLength(7);
    world.clock.set(new Date('2026-11-20T10:05:00Z'));
    const seen = new Set<string>();
    let page = first;
    let today = 0;
    for (;;) {
      for (const { TimePeriod, Groups = [] } of page.ResultsByTime ?? []) {
        for (const { Keys = [], Metrics } of Groups) {
          const key = [TimePeriod!.Start, ...Keys].join('/');
          expect(seen.has(key)).toBe(false);
          seen.add(key);
          if (TimePeriod!.Start === '2026-11-20') {
            today += Number(Metrics!.UnblendedCost.Amount);
          }
        }
      }
      if (!page.NextPageToken) {
        break;
      }
      page = await ask({ ...input, NextPageToken: page.NextPageToken });
    }
    expect(seen.size).toBeGreaterThan(60);
    const [now] = await readCosts(costExplorer, ['2026-11-20', '2026-11-21']);
    expect(today).toBeGreaterThan(0);
    expect(today).toBeLessThan(now.amounts.UnblendedCost);
  });

  it('refuse a token that is too old, made up, or of another question', async () => {
    const world = simulate(5);
    const input = { GroupBy: [byTag(), byDimension('SERVICE')] };
    const { NextPageToken } = await ask(input);
    await expect(
      ask({ ...input, NextPageToken, Metrics: ['AmortizedCost'] }),
    ).rejects.toMatchObject({ name: 'RequestChangedException' });
    await expect(
      ask({ ...input, NextPageToken: 'made-up' }),
    ).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
    world.clock.setOffsetMinutes(61);
    await expect(ask({ ...input, NextPageToken })).rejects.toMatchObject({
      name: 'InvalidNextTokenException',
    });
  });
});
