import type {
  ActivityQuery,
  ActivitySubject,
  ResourceSelector,
} from '../types';
import type { Random } from './random';
import { all, DAY_MS, DAYS, START } from './randomEvents';
import {
  accounts,
  addresses,
  operations,
  regions,
  resources,
} from './sampleValues';

const selectors: ResourceSelector[] = [
  { arn: resources[0].arn ?? '' },
  { arn: resources[4].arn ?? '' },
  { arnPrefix: `arn:aws:ecs:ap-northeast-1:${accounts[0]}:` },
  { arnPrefix: 'arn:aws:iam::444455556666:role/xxx' },
  { arnPrefix: `${resources[4].arn}`.slice(0, 2_000) },
  { arn: 'arn:aws:ecs:ap-northeast-1:111122223333:service/unknown' },
  {
    accountId: accounts[0],
    region: regions[0],
    type: 'AWS::SecretsManager::Secret',
    name: '部品/在庫_パスワード',
  },
];

const words = [
  'UPDATE',
  'ecs',
  '100%',
  '_',
  'drone',
  'engineer',
  'ci_deploy',
  '在庫',
  '飛行',
  'denied',
  'policy',
  '203.0.113.7',
  '2001:db8::7',
  'arn:aws:ecs',
  'user/engineer',
  ':role/',
  'nobody',
  "';",
];

function createSubject(
  random: Random,
  principalIds: number[],
): ActivitySubject {
  return {
    resources: random.some(selectors, 3),
    principalIds: random.some(principalIds, 1),
  };
}

const half = <T>(random: Random, create: () => T): T | undefined =>
  random.chance(0.25) ? create() : undefined;

/** Often all there is, or from and to the edges of days and hours. */
function createRange(random: Random): Pick<ActivityQuery, 'from' | 'to'> {
  const time = () =>
    START +
    random.pick([
      random.below(DAYS * DAY_MS),
      random.below(DAYS) * DAY_MS,
      random.below(DAYS * 24) * 3_600_000,
    ]);
  const [a, b] = [time(), time()];
  return random.chance(0.4)
    ? all
    : { from: Math.min(a, b), to: Math.max(a, b) };
}

/** Any combination of conditions, over any range. */
export function createRandomQuery(
  random: Random,
  principalIds: number[],
): ActivityQuery {
  const one = <T>(items: readonly T[]) => [
    random.pick(items),
    ...random.some(items, 1),
  ];
  return {
    ...createRange(random),
    scope: half(random, () => createSubject(random, principalIds)),
    entity: half(random, () => createSubject(random, principalIds)),
    principalIds: half(random, () => one(principalIds)),
    eventNames: half(random, () => one(operations.map(([, name]) => name))),
    eventSources: half(random, () => one(operations.map(([name]) => name))),
    accountIds: half(random, () => one(accounts)),
    regions: half(random, () => one(regions)),
    readOnly: half(random, () => random.chance(0.5)),
    errorsOnly: half(random, () => true),
    sensitiveOnly: half(random, () => true),
    resource: half(random, () => {
      const { name, arn } = random.pick(resources);
      return random.pick([name, arn ?? name]);
    }),
    sourceIpAddress: half(
      random,
      () => random.pick(addresses) ?? '198.51.100.1',
    ),
    text: half(random, () => random.some(words, 2).join(' ')),
  };
}
