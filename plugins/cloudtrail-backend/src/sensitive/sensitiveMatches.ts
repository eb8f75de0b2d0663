import type { SensitiveRuleId } from '@hangar/plugin-cloudtrail-common';

/**
 * A condition on what a path of the record leads to (see `readPath`): one of the
 * values is `is`; or a text anywhere below it fits `has`.
 */
export type SensitiveCondition =
  { path: string; is: readonly string[] } | { path: string; has: RegExp };

/** Which events a rule points at: by source and name, all of `where` met and none of `unless`. */
export type SensitiveMatch = {
  eventSource: string;
  eventNames: readonly string[];
  /** Requests that were refused count too; otherwise it has to have succeeded. */
  outcome?: 'any';
  where?: readonly SensitiveCondition[];
  unless?: readonly SensitiveCondition[];
};

const signIn = {
  eventSource: 'signin.amazonaws.com',
  eventNames: ['ConsoleLogin'],
};
const succeeded = { path: 'responseElements.ConsoleLogin', is: ['Success'] };

const WORLD = /^(?:0\.0\.0\.0|::)\/0$/;
const EVERYBODY =
  /acs\.amazonaws\.com\/groups\/global\/(?:AllUsers|AuthenticatedUsers)|^public-read(?:-write)?$/;
const allowed =
  'requestParameters.bucketPolicy.Statement[Effect=Allow].Principal';
const blockFlags = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
];

/** Sessions of programs: ECS tasks, EC2 instances, CodeBuild, and what AWS does itself. */
const programs: SensitiveCondition[] = [
  { path: 'userIdentity.type', is: ['AWSService'] },
  { path: 'userIdentity.invokedBy', has: /./ },
  {
    path: 'userIdentity.arn',
    has: /:assumed-role\/[^/]+\/(?:[0-9a-f]{32}|i-[0-9a-f]{8,17}|AWSCodeBuild-.+)$/,
  },
  { path: 'userAgent', has: /exec-env\/AWS_(?:Lambda|ECS)/ },
];

/**
 * Which events each rule points at.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const sensitiveMatches: Readonly<
  Record<SensitiveRuleId, readonly SensitiveMatch[]>
> = {
  'root-sign-in': [
    {
      ...signIn,
      where: [succeeded, { path: 'userIdentity.type', is: ['Root'] }],
    },
  ],
  'bucket-made-public': [
    ...[allowed, `${allowed}.AWS`].map(path => ({
      eventSource: 's3.amazonaws.com',
      eventNames: ['PutBucketPolicy'],
      where: [{ path, is: ['*'] }],
    })),
    {
      eventSource: 's3.amazonaws.com',
      eventNames: ['PutBucketAcl', 'PutObjectAcl'],
      where: [{ path: 'requestParameters', has: EVERYBODY }],
    },
    {
      eventSource: 's3.amazonaws.com',
      eventNames: [
        'DeleteBucketPublicAccessBlock',
        'DeleteAccountPublicAccessBlock',
      ],
    },
    ...blockFlags.map(flag => ({
      eventSource: 's3.amazonaws.com',
      eventNames: ['PutBucketPublicAccessBlock', 'PutAccountPublicAccessBlock'],
      where: [
        {
          path: `requestParameters.PublicAccessBlockConfiguration.${flag}`,
          is: ['false'],
        },
      ],
    })),
  ],
  'security-group-open': [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['AuthorizeSecurityGroupIngress', 'ModifySecurityGroupRules'],
      where: [{ path: 'requestParameters', has: WORLD }],
    },
  ],
  'trail-change': [
    {
      eventSource: 'cloudtrail.amazonaws.com',
      eventNames: [
        'CreateTrail',
        'DeleteTrail',
        'PutEventSelectors',
        'PutInsightSelectors',
        'StartLogging',
        'StopLogging',
        'UpdateTrail',
        'DeleteEventDataStore',
      ],
    },
  ],
  // federated sign-ins never say so: the second factor is asked for elsewhere
  'sign-in-without-mfa': [
    {
      ...signIn,
      where: [
        succeeded,
        { path: 'userIdentity.type', is: ['IAMUser'] },
        { path: 'additionalEventData.MFAUsed', is: ['No'] },
      ],
    },
  ],
  'mfa-removed': [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: ['DeactivateMFADevice', 'DeleteVirtualMFADevice'],
    },
  ],
  'key-deletion-scheduled': [
    {
      eventSource: 'kms.amazonaws.com',
      eventNames: ['ScheduleKeyDeletion', 'DisableKey'],
    },
  ],
  'policy-change': [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: [
        'AttachGroupPolicy',
        'AttachRolePolicy',
        'AttachUserPolicy',
        'CreatePolicy',
        'CreatePolicyVersion',
        'DeleteGroupPolicy',
        'DeletePolicy',
        'DeletePolicyVersion',
        'DeleteRolePermissionsBoundary',
        'DeleteRolePolicy',
        'DeleteUserPermissionsBoundary',
        'DeleteUserPolicy',
        'DetachGroupPolicy',
        'DetachRolePolicy',
        'DetachUserPolicy',
        'PutGroupPolicy',
        'PutRolePermissionsBoundary',
        'PutRolePolicy',
        'PutUserPermissionsBoundary',
        'PutUserPolicy',
        'SetDefaultPolicyVersion',
        'UpdateAssumeRolePolicy',
      ],
    },
    {
      eventSource: 's3.amazonaws.com',
      eventNames: ['DeleteBucketPolicy', 'PutBucketPolicy'],
    },
    { eventSource: 'kms.amazonaws.com', eventNames: ['PutKeyPolicy'] },
    {
      eventSource: 'secretsmanager.amazonaws.com',
      eventNames: ['DeleteResourcePolicy', 'PutResourcePolicy'],
    },
    {
      eventSource: 'ecr.amazonaws.com',
      eventNames: ['DeleteRepositoryPolicy', 'SetRepositoryPolicy'],
    },
    {
      eventSource: 'organizations.amazonaws.com',
      eventNames: ['AttachPolicy', 'DetachPolicy', 'UpdatePolicy'],
    },
  ],
  'access-key-created': [
    { eventSource: 'iam.amazonaws.com', eventNames: ['CreateAccessKey'] },
  ],
  'user-created': [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: ['CreateUser', 'CreateLoginProfile'],
    },
  ],
  'secret-read': [
    {
      eventSource: 'secretsmanager.amazonaws.com',
      eventNames: ['BatchGetSecretValue', 'GetSecretValue'],
      unless: programs,
    },
  ],
  'sign-in-failed': [
    {
      ...signIn,
      outcome: 'any',
      where: [{ path: 'responseElements.ConsoleLogin', is: ['Failure'] }],
    },
  ],
};
