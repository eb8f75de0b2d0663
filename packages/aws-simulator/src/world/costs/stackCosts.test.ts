import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { networkServer } from '@hangar/test-utils';
import {
  inventoryTemplate,
  STAMPED_NAME,
} from '../../__testUtils__/inventoryTemplate';
import {
  byDimension,
  byTag,
  readCosts,
  sumOf,
} from '../../__testUtils__/readCosts';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createAwsHandlers } from '../../faces/createAwsHandlers';
import { createWorld, type World } from '../createWorld';
import { billedItem, billedItems, type BilledItemId } from './billedItems';

// A Monday.
const NOW = new Date('2026-11-16T00:00:00Z');
const REGION = 'ap-northeast-1';

/** Two tasks of 512 CPU units and 1 GiB. */
const HOURLY_TASKS = 2 * (0.5 * 0.05056 + 0.00553);

const TAGS = [
  { Key: 'Component', Value: 'battery-stock' },
  { Key: 'Cost', Value: 'drone_engineer' },
];

describe('what stacks cost', () => {
  const { cloudFormation, costExplorer, ecs } = sampleClients();
  let folder: string;
  let world: World;
  let stacks: ReturnType<typeof stackClient>;

  function simulate() {
    world = createWorld({
      now: () => NOW,
      stateFile: join(folder, 'state.json'),
    });
    stacks = stackClient(world, cloudFormation);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  }

  const at = (text: string) => world.clock.set(new Date(text));

  const containers = (from: string, to: string) =>
    readCosts(costExplorer, [from, to], {
      Filter: {
        And: [
          { Tags: { Key: 'Component', Values: ['battery-stock'] } },
          {
            Dimensions: {
              Key: 'SERVICE',
              Values: ['Amazon Elastic Container Service'],
            },
          },
        ],
      },
    });

  const daily = async (from: string, to: string) =>
    (await containers(from, to)).map(({ amounts }) => amounts.UnblendedCost);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aws-simulator-'));
    simulate();
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('begins with the creation, grows with the tasks, and ends with the deletion', async () => {
    at('2026-11-16T18:00:00Z');
    await stacks.deploy('inventory', inventoryTemplate(), { Tags: TAGS });
    at('2026-11-18T12:00:00Z');
    await ecs.send(
      new UpdateServiceCommand({
        cluster: STAMPED_NAME,
        service: STAMPED_NAME,
        desiredCount: 4,
      }),
    );
    at('2026-11-20T06:00:00Z');
    await stacks.remove('inventory');
    at('2026-11-22T06:00:00Z');

    const costs = await daily('2026-11-15', '2026-11-22');
    const hours = costs.map(cost => cost / HOURLY_TASKS);
    const expected = [0, 6, 24, 12 + 2 * 12, 2 * 24, 2 * 6, 0];
    hours.forEach((hour, day) => {
      // A stack takes seconds.
      expect(Math.abs(hour - expected[day])).toBeLessThan(0.1);
    });
  });

  it('is remembered across a restart, by tag and service, within the account', async () => {
    await stacks.deploy('inventory', inventoryTemplate(), { Tags: TAGS });
    await stacks.remove('inventory');
    await stacks.deploy('again', inventoryTemplate(), { Tags: TAGS });
    at('2026-11-18T00:00:00Z');
    const before = await readCosts(costExplorer, ['2026-11-16', '2026-11-18'], {
      GroupBy: [byTag(), byDimension('SERVICE')],
    });
    simulate();
    at('2026-11-18T00:00:00Z');
    const after = await readCosts(costExplorer, ['2026-11-16', '2026-11-18'], {
      GroupBy: [byTag(), byDimension('SERVICE')],
    });
    expect(after).toEqual(before);
    const own = after.filter(
      ({ keys }) => keys[0] === 'Component$battery-stock',
    );
    expect(new Set(own.map(({ keys }) => keys[1]))).toEqual(
      new Set([
        'AWS Secrets Manager',
        'Amazon EC2 Container Registry (ECR)',
        'Amazon Elastic Container Service',
        'Amazon Elastic Load Balancing',
        'Amazon Relational Database Service',
        'Amazon Virtual Private Cloud',
        'AmazonCloudWatch',
      ]),
    );
    // Two tasks, a load balancer with its addresses, a db.t4g.micro and little else.
    expect(sumOf(own) / 2).toBeGreaterThan(2.8);
    expect(sumOf(own) / 2).toBeLessThan(4);
  });

  it('is priced as the portal estimates it', () => {
    for (const region of [REGION, 'us-east-1']) {
      const file = resolve(
        __dirname,
        '../../../../../plugins/aws-common/src/prices/data',
        `${region}.json`,
      );
      const { prices } = JSON.parse(readFileSync(file, 'utf8'));
      const ids = Object.keys(billedItems) as BilledItemId[];
      const known = ids.filter(id => id in prices);
      expect(known.length).toBeGreaterThan(28);
      for (const id of known) {
        const { unit, amount } = prices[id];
        const isMonthly = /month$/.test(unit);
        const price = billedItem(region, id).unitUsd * (isMonthly ? 730 : 1);
        expect([id, price.toFixed(6)]).toEqual([id, Number(amount).toFixed(6)]);
      }
    }
  });
});
