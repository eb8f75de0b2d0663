import type { Entity } from '@backstage/catalog-model';
import type {
  ActivityEvent,
  ActivityEventDetail,
  ActivityExportManifest,
  ActivityFacets,
  ActivityHistory,
  ActivityIngestState,
  ActivityList,
  ActivityTargetState,
  ActivityTimeline,
} from '@hangar/plugin-cloudtrail-common';

/** The moment these answers are of. */
export const NOW = new Date('2026-11-25T03:00:00Z');

const ACCOUNT = '111122223333';
const REGION = 'ap-northeast-1';
const SERVICE_ARN = `arn:aws:ecs:${REGION}:${ACCOUNT}:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory`;

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'parts-inventory',
    namespace: 'default',
    annotations: { 'aws.amazon.com/amazon-ecs-service-arn': SERVICE_ARN },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

export const person: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'engineer', namespace: 'default' },
  spec: { profile: { displayName: 'Sample engineer' } },
};

/** An engineer scaled a service; what every other event is a variant of. */
export function event(more: Partial<ActivityEvent> = {}): ActivityEvent {
  return {
    eventId: 'e-scale',
    eventTime: '2026-11-25T01:02:03.000Z',
    accountId: ACCOUNT,
    region: REGION,
    eventSource: 'ecs.amazonaws.com',
    eventName: 'UpdateService',
    readOnly: false,
    errorCode: null,
    principal: {
      type: 'IAMUser',
      name: 'engineer',
      accountId: ACCOUNT,
      arn: `arn:aws:iam::${ACCOUNT}:user/engineer`,
      roleName: null,
      userRef: 'user:default/engineer',
    },
    sourceIpAddress: '203.0.113.14',
    userAgent: 'AWS Internal',
    resources: [
      {
        type: 'AWS::ECS::Cluster',
        name: 'drone-prod-engineer-ecs',
        arn: null,
        entityRefs: [],
      },
      {
        type: 'AWS::ECS::Service',
        name: 'drone-prod-engineer-ecs-parts-inventory',
        arn: SERVICE_ARN,
        entityRefs: ['component:default/parts-inventory'],
      },
    ],
    changes: [{ field: 'desiredCount', before: '2', after: '4' }],
    sensitiveRule: null,
    ...more,
  };
}

/** Somebody the catalog does not know opened a security group to the world. */
export const opened = event({
  eventId: 'e-open',
  eventTime: '2026-11-25T00:30:00.000Z',
  eventSource: 'ec2.amazonaws.com',
  eventName: 'AuthorizeSecurityGroupIngress',
  principal: {
    type: 'AssumedRole',
    name: 'contractor@external.example',
    accountId: ACCOUNT,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/external-support/contractor@external.example`,
    roleName: 'external-support',
    userRef: null,
  },
  resources: [
    {
      type: 'AWS::EC2::SecurityGroup',
      name: 'sg-0123456789abcdef0',
      arn: null,
      entityRefs: [],
    },
  ],
  changes: [],
  sensitiveRule: 'security-group-open',
});

/** A secret that the reader was refused. */
export const refused = event({
  eventId: 'e-refused',
  eventTime: '2026-11-24T23:59:59.000Z',
  eventSource: 'secretsmanager.amazonaws.com',
  eventName: 'GetSecretValue',
  readOnly: true,
  errorCode: 'AccessDenied',
  resources: [
    {
      type: 'AWS::SecretsManager::Secret',
      name: 'drone-prod-engineer-db',
      arn: null,
      entityRefs: [],
    },
  ],
  changes: [],
});

const FROM = '2026-11-24T03:00:00.000Z';
const TO = '2026-11-25T03:00:00.000Z';

const known = {
  asOf: '2026-11-25T02:59:00.000Z',
  simulated: true,
  coverage: {
    complete: [{ from: FROM, to: TO }],
    gaps: [],
    includesReads: true,
  },
  problems: [],
  isPartial: false,
};

export function list(more: Partial<ActivityList> = {}): ActivityList {
  const items = more.items ?? [event(), opened, refused];
  return {
    ...known,
    from: FROM,
    to: TO,
    items,
    total: { count: items.length, isExact: true },
    ...more,
  };
}

export function timeline(
  more: Partial<ActivityTimeline> = {},
): ActivityTimeline {
  return {
    ...known,
    from: FROM,
    to: TO,
    bucket: 'hour',
    items: [
      {
        time: '2026-11-25T00:00:00.000Z',
        total: 5,
        changes: 3,
        errors: 1,
        sensitive: 1,
      },
      {
        time: '2026-11-25T01:00:00.000Z',
        total: 1,
        changes: 1,
        errors: 0,
        sensitive: 0,
      },
    ],
    isExact: true,
    ...more,
  };
}

export function facets(): ActivityFacets {
  return {
    ...known,
    facets: {
      user: [
        { value: 'user:default/engineer', count: 4 },
        { value: 'contractor@external.example', count: 2 },
      ],
      eventName: [
        { value: 'UpdateService', count: 3 },
        { value: 'GetSecretValue', count: 2 },
      ],
      eventSource: [{ value: 'ecs.amazonaws.com', count: 3 }],
      account: [{ value: ACCOUNT, count: 6 }],
      region: [
        { value: REGION, count: 5 },
        { value: 'us-east-1', count: 1 },
      ],
      readOnly: [
        { value: 'false', count: 4 },
        { value: 'true', count: 2 },
      ],
      errorCode: [{ value: 'AccessDenied', count: 1 }],
      sensitiveRule: [{ value: 'security-group-open', count: 1 }],
    },
    isExact: true,
  };
}

export function detail(
  of: ActivityEvent = event(),
  more: Partial<ActivityEventDetail> = {},
): ActivityEventDetail {
  return {
    ...of,
    errorMessage: null,
    record: {
      eventName: of.eventName,
      requestParameters: { note: '</script>', password: '***' },
    },
    maskedPaths: ['requestParameters.password'],
    consoleUrl: `https://console.aws.amazon.com/cloudtrailv2/home?region=${REGION}#/events/${of.eventId}`,
    simulated: true,
    ...more,
  };
}

export function manifest(
  more: Partial<ActivityExportManifest> = {},
): ActivityExportManifest {
  return {
    ...known,
    id: 'x-1',
    status: 'complete',
    fileName: 'activity.csv',
    format: 'csv',
    filter: { from: FROM, to: TO },
    entityRef: null,
    count: 1234,
    bytes: 99,
    sha256: 'ab12'.repeat(16),
    requestedBy: 'user:default/auditor',
    requestedAt: TO,
    finishedAt: TO,
    ...more,
  };
}

export function history(more: Partial<ActivityHistory> = {}): ActivityHistory {
  return {
    from: FROM,
    to: TO,
    items: [event({ eventId: 'e-old', eventTime: '2025-01-02T03:04:05.000Z' })],
    isTruncated: false,
    scannedBytes: 5 * 1024 * 1024,
    scanLimitBytes: 1024 ** 3,
    simulated: true,
    ...more,
  };
}

/** An account and region that is well. */
export function target(
  more: Partial<ActivityTargetState> = {},
): ActivityTargetState {
  return {
    source: 'lookup-events',
    accountId: ACCOUNT,
    region: REGION,
    status: 'complete',
    lastSuccessAt: '2026-11-25T02:59:00.000Z',
    lastAttemptAt: '2026-11-25T02:59:00.000Z',
    nextAttemptAt: null,
    error: null,
    complete: [
      { from: '2026-08-27T00:00:00.000Z', to: '2026-11-25T02:44:00.000Z' },
    ],
    progress: { done: 7_776_000, of: 7_776_000 },
    ...more,
  };
}

export function ingest(...targets: ActivityTargetState[]): ActivityIngestState {
  return { simulated: true, events: 1_234_567, retentionDays: 400, targets };
}
