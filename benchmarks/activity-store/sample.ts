import type {
  ActivityRecord,
  RecordPrincipal,
  RecordResource,
} from '../../plugins/cloudtrail-backend/src/store';

/**
 * An organisation whose activity is as uneven as a real one's: a few pipelines
 * and services make most requests, most people make few, and who does what is
 * no coincidence.
 */
export const DAYS = 400;
export const DAY_MS = 86_400_000;
export const END = Date.UTC(2026, 10, 25);
export const START = END - DAYS * DAY_MS;

const accounts = Array.from({ length: 5 }, (_, index) =>
  String(111122223333 + index * 111111111111),
);
const regions = ['ap-northeast-1', 'us-east-1', 'ap-northeast-3'];
const verbs = ['Update', 'Create', 'Delete', 'Put', 'Describe', 'List', 'Get'];
const nouns = ['Service', 'Policy', 'Image', 'Secret', 'Alarm', 'Stack', 'Tag'];
const services = Array.from(
  { length: 40 },
  (_, index) =>
    `${['ecs', 'iam', 'rds', 's3', 'ecr', 'logs'][index] ?? `service-${index}`}.amazonaws.com`,
);
const errors = ['AccessDenied', 'ThrottlingException', 'ValidationException'];
const rules = ['policy-change', 'secret-read', 'trail-change'];

/** Always the same value between 0 and 1 for a number and a purpose. */
export function spread(number: number, purpose: number): number {
  let mixed =
    Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(purpose + 7, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** A place in a list of which the first are by far the most frequent. */
export const skew = (part: number, power: number, length: number): number =>
  Math.min(length - 1, Math.floor(length * part ** power));

export type Sizes = {
  principals: number;
  pairs: number;
  resources: number;
  addresses: number;
};

export const getSizes = (events: number): Sizes => ({
  principals: Math.min(2_000, Math.ceil(events / 500)),
  pairs: Math.min(30_000, Math.ceil(events / 40)),
  resources: Math.min(50_000, Math.ceil(events / 20)),
  addresses: Math.min(3_000, Math.ceil(events / 300)),
});

export function createPrincipal(index: number): RecordPrincipal {
  const accountId = accounts[index % accounts.length];
  if (index % 3 === 0) {
    return {
      type: 'AssumedRole',
      name: `session-${index}`,
      accountId,
      arn: `arn:aws:sts::${accountId}:assumed-role/role-${index % 40}/session-${index}`,
      roleName: `role-${index % 40}`,
    };
  }
  return {
    type: 'IAMUser',
    name: `person-${index}`,
    accountId,
    arn: `arn:aws:iam::${accountId}:user/person-${index}`,
    roleName: null,
  };
}

/** The first hundred are clusters, which most events touch too. */
export const CLUSTERS = 100;

export function createResource(index: number): RecordResource {
  const accountId = accounts[index % accounts.length];
  const prefix = `arn:aws:ecs:ap-northeast-1:${accountId}`;
  return index < CLUSTERS
    ? {
        type: 'AWS::ECS::Cluster',
        name: `cluster-${index}`,
        arn: `${prefix}:cluster/cluster-${index}`,
      }
    : {
        type: 'AWS::ECS::Service',
        name: `service-${index}`,
        arn: `${prefix}:service/cluster-${index % CLUSTERS}/service-${index}`,
      };
}

export const createAddress = (index: number): string =>
  index === 0
    ? 'ecs.amazonaws.com'
    : `203.0.${Math.floor(index / 250) % 250}.${index % 250}`;

/** What somebody does again and again. */
export type Pair = {
  record: ActivityRecord;
  principal: number;
  address: number;
  /** The first of those that this is done to. */
  resource: number;
};

export function createPair(index: number, sizes: Sizes): Pair {
  const at = (purpose: number, power: number, length: number) =>
    skew(spread(index, purpose), power, length);
  const principal = at(1, 2.5, sizes.principals);
  const verb = verbs[at(2, 1.5, verbs.length)];
  // everybody works with a few services
  const role = Math.floor(spread(principal, 3) * 8);
  const service = (role * 5 + at(3, 1.5, 6)) % services.length;
  const accountId =
    accounts[spread(index, 4) < 0.9 ? principal % 5 : at(5, 1, 5)];
  const isError = spread(index, 6) < 0.05;
  return {
    principal,
    address: at(7, 2, sizes.addresses),
    resource: at(8, 1.5, sizes.resources),
    record: {
      eventId: '',
      time: 0,
      accountId,
      region: regions[at(9, 5, regions.length)],
      eventSource: services[service],
      eventName: `${verb}${nouns[(service + at(10, 1, 3)) % nouns.length]}`,
      readOnly: ['Describe', 'List', 'Get'].includes(verb),
      errorCode: isError ? errors[at(11, 1, errors.length)] : null,
      errorMessage: isError ? 'The request was refused' : null,
      principal: createPrincipal(principal),
      sourceIpAddress: createAddress(at(7, 2, sizes.addresses)),
      userAgent:
        'aws-sdk-js/3.1124.0 ua/2.1 os/linux lang/js md/nodejs#24.19.0',
      resources: [],
      changes:
        verb === 'Update'
          ? [{ field: 'desiredCount', before: '2', after: '4' }]
          : [],
      sensitiveRule:
        spread(index, 12) < 0.02 ? rules[at(13, 1, rules.length)] : null,
      record: createJson(index),
      maskedPaths: [],
    },
  };
}

/** About as long as CloudTrail's own records. */
function createJson(index: number): object {
  const text = (length: number) =>
    Array.from({ length }, (_, at) =>
      Math.floor(spread(index * 31 + at, 14) * 36).toString(36),
    ).join('');
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: text(21).toUpperCase(),
      sessionContext: { attributes: { mfaAuthenticated: 'false' } },
    },
    requestParameters: {
      cluster: text(12),
      service: text(16),
      tags: Array.from({ length: 6 }, (_, at) => ({
        key: `key-${at}`,
        value: text(40 + at),
      })),
    },
    responseElements: {
      arn: text(90),
      status: 'ACTIVE',
      deployments: text(300),
    },
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
    },
  };
}

/** The event with a number, of which there are so many in all. */
export function createEvent(
  number: number,
  count: number,
  pairs: Pair[],
  sizes: Sizes,
): ActivityRecord {
  const pair = pairs[skew(spread(number, 20), 2.5, pairs.length)];
  const resource =
    (pair.resource + skew(spread(number, 21), 2, 10)) % sizes.resources;
  const time = START + Math.floor((number / count) * DAYS * DAY_MS);
  const hex = number.toString(16).padStart(12, '0');
  return {
    ...pair.record,
    eventId: `${hex.slice(4)}-${hex.slice(0, 4)}-4000-8000-${hex}`,
    time: time - (time % 1000),
    resources: [
      createResource(resource),
      ...(spread(number, 22) < 0.5
        ? [createResource(resource % CLUSTERS)]
        : []),
    ],
  };
}
