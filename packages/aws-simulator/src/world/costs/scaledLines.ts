import { sampleAccounts } from '../sample';
import { hash32, noise } from '../random';
import type { CostScale } from './CostScale';
import type { BilledItemId } from './billedItems';
import { usageLine } from './lines';
import { growth, wander } from './sample/patterns';
import { weekday } from './days';
import type { CostLine } from './types';

const REGION = 'ap-northeast-1';

// The most units of each in an hour; a component has three to five of them.
const CHOICES: ReadonlyArray<readonly [BilledItemId, number]> = [
  ['fargate-arm-vcpu', 3],
  ['logs-ingestion', 0.05],
  ['rds-db.t4g.small', 2],
  ['alb-hour', 1],
  ['s3-storage', 900],
  ['data-transfer-out', 0.4],
  ['secret', 6],
  ['ecr-storage', 12],
];

// From each account but the last one a share of the components.
const EVERY_OTHER = 5;

/** The components that a benchmark asks for. */
export function scaledLines(worldSeed: string, scale: CostScale): CostLine[] {
  const { components = 0, tagValues = [] } = scale;
  const names = Array.from(
    { length: components },
    (_, index) => `component-${String(index + 1).padStart(4, '0')}`,
  );
  return [...names, ...tagValues].flatMap((name, index) =>
    componentLines(worldSeed, name, index),
  );
}

function componentLines(
  worldSeed: string,
  name: string,
  index: number,
): CostLine[] {
  const seed = hash32(`${worldSeed}/${name}`);
  const random = (salt: number) => noise(seed, 1, salt);
  const account = sampleAccounts[index % EVERY_OTHER === 4 ? 1 : 0];
  const count = 3 + Math.floor(3 * random(1));
  const first = Math.floor(CHOICES.length * random(2));
  return Array.from({ length: count }, (_, number) => {
    const [item, most] = CHOICES[(first + number) % CHOICES.length];
    const units = most * (0.2 + 0.8 * random(10 + number));
    const share = 0.3 * random(20 + number);
    return usageLine({
      accountId: account.id,
      region: REGION,
      item,
      tags: { Component: name, Cost: `team_${seed % 20}` },
      quantity: day =>
        units *
        growth(day) *
        wander(seed + number, day, 0.06) *
        (weekday(day) % 6 === 0 ? 1 - share : 1),
    });
  });
}
