import {
  sensitiveRuleIds,
  sensitiveRules,
} from '@hangar/plugin-cloudtrail-common';
import { sampleRecord } from '../records/__testUtils__/sampleRecord';
import { findSensitiveRule } from './findSensitiveRule';

const find = (
  service: string,
  eventName: string,
  fields: Record<string, unknown> = {},
) =>
  findSensitiveRule(
    sampleRecord({
      eventSource: `${service}.amazonaws.com`,
      eventName,
      requestParameters: null,
      responseElements: null,
      ...fields,
    }),
  );

const signIn = (result: string, fields: Record<string, unknown>) =>
  find('signin', 'ConsoleLogin', {
    responseElements: { ConsoleLogin: result },
    ...fields,
  });

const withMfa = (MFAUsed: string) => ({ additionalEventData: { MFAUsed } });
const root = { userIdentity: { type: 'Root' } };
const policy = (Effect: string, Principal: unknown) => ({
  requestParameters: {
    bucketPolicy: { Statement: [{ Effect, Principal, Action: '*' }] },
  },
});
const opened = (cidrIp: string) => ({
  requestParameters: { ipPermissions: { items: [{ ipRanges: { items: [{ cidrIp }] } }] } }, // prettier-ignore
});
const session = (name: string) => ({
  userIdentity: {
    type: 'AssumedRole',
    arn: `arn:aws:sts::111122223333:assumed-role/parts/${name}`,
  },
});

describe('findSensitiveRule', () => {
  it('points at sign-ins by who and how', () => {
    expect(signIn('Success', { ...root, ...withMfa('Yes') })).toBe('root-sign-in'); // prettier-ignore
    expect(signIn('Failure', root)).toBe('sign-in-failed');
    expect(signIn('Success', withMfa('No'))).toBe('sign-in-without-mfa');
    expect(signIn('Success', withMfa('Yes'))).toBeNull();
    expect(signIn('Success', { ...session('a'), ...withMfa('No') })).toBeNull();
  });

  it('points at what becomes public', () => {
    const rule = 'bucket-made-public';
    expect(find('s3', 'PutBucketPolicy', policy('Allow', '*'))).toBe(rule);
    expect(find('s3', 'PutBucketPolicy', policy('Allow', { AWS: '*' }))).toBe(rule); // prettier-ignore
    // the usual policy that refuses plain HTTP
    expect(find('s3', 'PutBucketPolicy', policy('Deny', '*'))).toBe('policy-change'); // prettier-ignore
    expect(find('s3', 'PutBucketAcl', { requestParameters: { 'x-amz-acl': ['public-read'] } })).toBe(rule); // prettier-ignore
    expect(find('s3', 'DeleteBucketPublicAccessBlock')).toBe(rule);
    expect(
      find('s3', 'PutBucketPublicAccessBlock', {
        requestParameters: {
          PublicAccessBlockConfiguration: { BlockPublicAcls: false },
        },
      }),
    ).toBe(rule);
    const authorize = 'AuthorizeSecurityGroupIngress';
    expect(find('ec2', authorize, opened('0.0.0.0/0'))).toBe('security-group-open'); // prettier-ignore
    expect(find('ec2', authorize, opened('::/0'))).toBe('security-group-open');
    expect(find('ec2', authorize, opened('10.0.0.0/8'))).toBeNull();
  });

  it.each([
    ['cloudtrail', 'StopLogging', 'trail-change'],
    ['iam', 'DeactivateMFADevice', 'mfa-removed'],
    ['kms', 'ScheduleKeyDeletion', 'key-deletion-scheduled'],
    ['iam', 'AttachUserPolicy', 'policy-change'],
    ['iam', 'CreateAccessKey', 'access-key-created'],
    ['iam', 'CreateUser', 'user-created'],
    ['secretsmanager', 'GetSecretValue', 'secret-read'],
  ])('points at %s %s, when it succeeded', (service, name, rule) => {
    expect(find(service, name)).toBe(rule);
    expect(find(service, name, { errorCode: 'AccessDenied' })).toBeNull();
    expect(find('other', name)).toBeNull();
  });

  it.each([
    ['a task', session('0123456789abcdef0123456789abcdef')],
    ['an instance', session('i-0123456789abcdef0')],
    ['a service', { userIdentity: { type: 'AWSService' } }],
    ['a function', { userAgent: 'Boto3/1 exec-env/AWS_Lambda_python3.12' }],
  ])('leaves a secret that %s reads alone', (_, fields) => {
    expect(find('secretsmanager', 'GetSecretValue', fields)).toBeNull();
    expect(find('secretsmanager', 'GetSecretValue', session('engineer'))).toBe('secret-read'); // prettier-ignore
  });

  it('has each rule once, with its source', () => {
    expect(sensitiveRules.map(({ id }) => id)).toEqual([...sensitiveRuleIds]);
    for (const { sourceUrl } of sensitiveRules) {
      expect(sourceUrl).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    }
  });
});
