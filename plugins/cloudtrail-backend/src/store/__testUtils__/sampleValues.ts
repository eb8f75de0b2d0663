import type { RecordResource } from '../types';

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
