import {
  GetCostAndUsageCommand,
  type Expression,
  type GetCostAndUsageCommandInput,
} from '@aws-sdk/client-cost-explorer';
import { networkServer } from '@hangar/test-utils';
import { byTag } from '../../__testUtils__/readCosts';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T09:30:00Z');

const component = (...Values: string[]): Expression => ({
  Tags: { Key: 'Component', Values },
});
const recordTypes = (...Values: string[]): Expression => ({
  Dimensions: { Key: 'RECORD_TYPE', Values },
});

describe('simulated GetCostAndUsage refuses', () => {
  const { costExplorer } = sampleClients();

  function simulate() {
    const world = createWorld({ now: () => NOW });
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

  it.each<[string, Partial<GetCostAndUsageCommandInput>]>([
    [
      'end date past the beginning of next month',
      { TimePeriod: { Start: '2026-11-01', End: '2026-12-02' } },
    ],
    [
      "You haven't enabled historical data beyond 14 months",
      { TimePeriod: { Start: '2025-09-30', End: '2026-11-01' } },
    ],
    [
      'Start date (and hour) should be before end date (and hour)',
      { TimePeriod: { Start: '2026-11-02', End: '2026-11-02' } },
    ],
    [
      'Start date cannot be after the current date',
      { TimePeriod: { Start: '2026-11-21', End: '2026-11-22' } },
    ],
    [
      'must have the form YYYY-MM-DD',
      { TimePeriod: { Start: '2026-02-30', End: '2026-11-01' } },
    ],
    [
      'more than one roots',
      { Filter: { ...component('a'), ...recordTypes('Usage') } },
    ],
    ['at least two expressions', { Filter: { And: [component('a')] } }],
    ['no root', { Filter: {} }],
    [
      'at most two groups',
      { GroupBy: [byTag(), byTag('Cost'), byTag('Project')] },
    ],
  ])('with a ValidationException: %s', async (message, input) => {
    simulate();
    await expect(ask(input)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });

  it.each(['LimitExceededException', 'DataUnavailableException'])(
    'with %s when it is told to, and bills what it answered',
    async code => {
      const world = simulate();
      world.faults.set([
        { service: 'cost-explorer', kind: 'error', code, times: 1 },
      ]);
      await expect(ask({})).rejects.toMatchObject({ name: code });
      await ask({});
      expect(world.requests.summary().items).toMatchObject([
        {
          service: 'cost-explorer',
          operation: 'GetCostAndUsage',
          count: 2,
          errors: 1,
          cost: { amount: '0.01000000', currency: 'USD' },
        },
      ]);
    },
  );
});
