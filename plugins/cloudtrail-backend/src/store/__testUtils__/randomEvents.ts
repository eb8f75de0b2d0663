import type { ActivityRecord, RecordResource } from '../types';

export type Random = {
  /** From 0 to below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], most: number): T[];
  chance(part: number): boolean;
};

/** The same sequence each time: a test that fails fails again. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const pick = <T>(items: readonly T[]) => items[below(items.length)];
  return {
    below,
    pick,
    some: (items, most) =>
      Array.from({ length: items.length && below(most + 1) }, () =>
        pick(items),
      ),
    chance: part => next() < part,
  };
}

export const START = Date.UTC(2026, 7, 20);
export const DAYS = 100;
export const END = START + DAYS * 86_400_000;

export const accounts = ['111122223333', '444455556666'];
export const regions = ['ap-northeast-1', 'us-east-1'];
export const operations = [
  ['ecs.amazonaws.com', 'UpdateService', false],
  ['ecs.amazonaws.com', 'DescribeServices', true],
  ['iam.amazonaws.com', 'PutRolePolicy', false],
  ['secretsmanager.amazonaws.com', 'GetSecretValue', true],
  ['signin.amazonaws.com', 'ConsoleLogin', false],
] as const;
export const rules = ['policy-change', 'secret-read', 'root-sign-in'];
export const addresses = [
  '203.0.113.7',
  '2001:db8::7',
  'ecs.amazonaws.com',
  null,
];

export const principals = [
  {
    type: 'IAMUser',
    name: 'engineer',
    accountId: accounts[0],
    arn: `arn:aws:iam::${accounts[0]}:user/engineer`,
    roleName: null,
  },
  {
    type: 'AssumedRole',
    name: 'deployment-100%',
    accountId: accounts[0],
    arn: `arn:aws:sts::${accounts[0]}:assumed-role/ci_deploy/deployment-100%`,
    roleName: 'ci_deploy',
  },
  {
    type: 'AWSService',
    name: 'autoscaling.amazonaws.com',
    accountId: null,
    arn: null,
    roleName: null,
  },
  {
    type: 'Root',
    name: 'root',
    accountId: accounts[1],
    arn: null,
    roleName: null,
  },
  {
    type: 'Unknown',
    name: '飛行 テスト',
    accountId: null,
    arn: null,
    roleName: null,
  },
];

export const resources: RecordResource[] = [
  {
    type: 'AWS::ECS::Service',
    name: 'parts-inventory',
    arn: `arn:aws:ecs:ap-northeast-1:${accounts[0]}:service/drone/parts-inventory`,
  },
  {
    type: 'AWS::ECS::Cluster',
    name: 'drone',
    arn: `arn:aws:ecs:ap-northeast-1:${accounts[0]}:cluster/drone`,
  },
  {
    type: 'AWS::SecretsManager::Secret',
    name: '部品/在庫_パスワード',
    arn: null,
  },
  { type: null, name: '100%_drone', arn: null },
  {
    type: 'AWS::IAM::Role',
    name: 'x'.repeat(3_000),
    arn: `arn:aws:iam::${accounts[1]}:role/${'x'.repeat(3_000)}`,
  },
  {
    type: 'AWS::S3::Bucket',
    name: "'; DROP TABLE activity_events; --",
    arn: null,
  },
];

/** A UUID by its number. */
export const toEventId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function createEvent(
  number: number,
  rest: Partial<ActivityRecord> = {},
): ActivityRecord {
  return {
    eventId: toEventId(number),
    time: START,
    accountId: accounts[0],
    region: regions[0],
    eventSource: 'ecs.amazonaws.com',
    eventName: 'UpdateService',
    readOnly: false,
    errorCode: null,
    errorMessage: null,
    principal: principals[0],
    sourceIpAddress: '203.0.113.7',
    userAgent: 'aws-cli/2',
    resources: [resources[0]],
    changes: [],
    sensitiveRule: null,
    record: { eventVersion: '1.11' },
    maskedPaths: [],
    ...rest,
  };
}

/** Events of a few months, crowded in a few hours as real ones are. */
export function createRandomEvent(
  random: Random,
  number: number,
): ActivityRecord {
  const [eventSource, eventName, readOnly] = random.pick(operations);
  const isError = random.chance(0.2);
  // often at the same second, and at the edges of days
  const day = random.below(DAYS);
  const second = random.pick([
    0,
    86_399,
    3_600 * random.below(24),
    random.below(86_400),
  ]);
  return createEvent(number, {
    time: START + (day * 86_400 + second) * 1000,
    accountId: random.pick(accounts),
    region: random.pick(regions),
    eventSource,
    eventName,
    readOnly,
    errorCode: isError ? random.pick(['AccessDenied', 'Client.Busy']) : null,
    errorMessage: isError ? 'It did not work' : null,
    principal: random.pick(principals),
    sourceIpAddress: random.pick(addresses),
    userAgent: random.pick(['aws-cli/2', null]),
    resources: random.some(resources, 3),
    sensitiveRule: random.chance(0.1) ? random.pick(rules) : null,
    record: {
      requestParameters: { number, text: '</script>\u0000 部品 \ud800' },
    },
  });
}
