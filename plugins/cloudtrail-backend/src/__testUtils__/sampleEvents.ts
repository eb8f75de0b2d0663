import type { ActivityRecord, RecordPrincipal } from '../store/types';
import {
  ecsServiceArn,
  platformAccount,
  rdsInstanceArn,
  salesAccount,
  salesServiceArn,
} from './sampleCatalog';

export const iamUser = (
  name: string,
  accountId = platformAccount,
): RecordPrincipal => ({
  type: 'IAMUser',
  name,
  accountId,
  arn: `arn:aws:iam::${accountId}:user/${name}`,
  roleName: null,
});

const padId = (id: number) =>
  `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;

/** An event as ingest would add it. */
export function makeEvent(
  id: number,
  time: string,
  fields: Partial<ActivityRecord> = {},
): ActivityRecord {
  const eventId = padId(id);
  return {
    eventId,
    time: Date.parse(time),
    accountId: platformAccount,
    region: 'ap-northeast-1',
    eventSource: 'ecs.amazonaws.com',
    eventName: 'UpdateService',
    readOnly: false,
    errorCode: null,
    errorMessage: null,
    principal: iamUser('engineer'),
    sourceIpAddress: '192.0.2.10',
    userAgent: 'console.amazonaws.com',
    resources: [],
    changes: [],
    sensitiveRule: null,
    record: { eventID: eventId, requestParameters: null },
    maskedPaths: [],
    ...fields,
  };
}

export const eventIds = {
  scaled: padId(1),
  rebooted: padId(2),
  deployedSales: padId(3),
  signedIn: padId(4),
  openedGroup: padId(5),
  byRole: padId(6),
  byContractor: padId(7),
  readSecret: padId(8),
};

/** A few events of two accounts, on the day before 2026-11-25T03:00Z. */
export const sampleEvents: ActivityRecord[] = [
  makeEvent(1, '2026-11-25T02:00:00Z', {
    resources: [
      {
        type: 'AWS::ECS::Service',
        name: 'drone-prod-engineer-ecs-parts-inventory',
        arn: ecsServiceArn,
      },
    ],
    changes: [{ field: 'desiredCount', before: '2', after: '4' }],
    record: {
      eventID: padId(1),
      requestParameters: { note: '</script><b>部品</b>', desiredCount: 4 },
    },
  }),
  makeEvent(2, '2026-11-25T01:00:00Z', {
    eventSource: 'rds.amazonaws.com',
    eventName: 'RebootDBInstance',
    principal: iamUser('operator'),
    resources: [
      {
        type: 'AWS::RDS::DBInstance',
        name: 'drone-prod-engineer-rds',
        arn: rdsInstanceArn,
      },
    ],
  }),
  makeEvent(3, '2026-11-25T00:30:00Z', {
    accountId: salesAccount,
    principal: iamUser('seller', salesAccount),
    resources: [
      {
        type: 'AWS::ECS::Service',
        name: 'sales-prod-engineer-ecs-sales-support',
        arn: salesServiceArn,
      },
    ],
  }),
  makeEvent(4, '2026-11-24T23:00:00Z', {
    region: 'us-east-1',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    principal: {
      type: 'Root',
      name: 'root',
      accountId: platformAccount,
      arn: `arn:aws:iam::${platformAccount}:root`,
      roleName: null,
    },
    sensitiveRule: 'root-sign-in',
  }),
  makeEvent(5, '2026-11-24T22:00:00Z', {
    eventSource: 'ec2.amazonaws.com',
    eventName: 'AuthorizeSecurityGroupIngress',
    principal: iamUser('engineer'),
    resources: [
      {
        type: 'AWS::EC2::SecurityGroup',
        name: 'sg-0123456789abcdef0',
        arn: null,
      },
    ],
    sensitiveRule: 'security-group-open',
  }),
  makeEvent(6, '2026-11-24T21:00:00Z', {
    eventSource: 's3.amazonaws.com',
    eventName: 'PutBucketTagging',
    principal: {
      type: 'AssumedRole',
      name: 'Engineer@example.com',
      accountId: platformAccount,
      arn: `arn:aws:sts::${platformAccount}:assumed-role/AWSReservedSSO_Developer_0123456789abcdef/Engineer@example.com`,
      roleName: 'AWSReservedSSO_Developer_0123456789abcdef',
    },
  }),
  makeEvent(7, '2026-11-24T20:00:00Z', {
    errorCode: 'AccessDenied',
    errorMessage: 'User is not authorized',
    eventSource: 'rds.amazonaws.com',
    eventName: 'DeleteDBInstance',
    principal: iamUser('=contractor'),
    resources: [
      {
        type: 'AWS::RDS::DBInstance',
        name: 'drone-prod-engineer-rds',
        arn: null,
      },
    ],
  }),
  makeEvent(8, '2026-11-24T19:00:00Z', {
    eventSource: 'secretsmanager.amazonaws.com',
    eventName: 'GetSecretValue',
    readOnly: true,
    principal: {
      type: 'AssumedRole',
      name: '0123456789abcdef0123456789abcdef',
      accountId: platformAccount,
      arn: null,
      roleName: 'drone-prod-engineer-iam-parts-inventory-execution',
    },
    resources: [
      {
        type: 'AWS::SecretsManager::Secret',
        name: 'drone-prod-engineer-secretsmanager-parts-inventory',
        arn: `arn:aws:secretsmanager:ap-northeast-1:${platformAccount}:secret:drone-prod-engineer-secretsmanager-parts-inventory-AbCdEf`,
      },
    ],
    sensitiveRule: 'secret-read',
  }),
];
