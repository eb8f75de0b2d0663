import type { SensitiveRule } from './types';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide';
const iam = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/**
 * The rules of sensitive events, in the order in which they are tried: an event
 * has the first that fits.
 *
 * @public
 */
export const sensitiveRules: readonly SensitiveRule[] = [
  {
    id: 'root-sign-in',
    severity: 'high',
    sourceUrl: `${iam}/root-user-best-practices.html`,
  },
  {
    id: 'bucket-made-public',
    severity: 'high',
    sourceUrl:
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  },
  {
    id: 'security-group-open',
    severity: 'high',
    sourceUrl: `${securityHub}/ec2-controls.html`,
  },
  {
    id: 'trail-change',
    severity: 'high',
    sourceUrl: `${securityHub}/cloudwatch-controls.html`,
  },
  {
    id: 'sign-in-without-mfa',
    severity: 'high',
    sourceUrl: `${iam}/id_credentials_mfa.html`,
  },
  {
    id: 'mfa-removed',
    severity: 'high',
    sourceUrl: `${iam}/id_credentials_mfa_disable.html`,
  },
  {
    id: 'key-deletion-scheduled',
    severity: 'high',
    sourceUrl:
      'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  },
  {
    id: 'policy-change',
    severity: 'medium',
    sourceUrl: `${securityHub}/cloudwatch-controls.html`,
  },
  {
    id: 'access-key-created',
    severity: 'medium',
    sourceUrl: `${iam}/id_credentials_access-keys.html`,
  },
  {
    id: 'user-created',
    severity: 'medium',
    sourceUrl: `${iam}/best-practices.html`,
  },
  {
    id: 'secret-read',
    severity: 'low',
    sourceUrl:
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  },
  {
    id: 'sign-in-failed',
    severity: 'low',
    sourceUrl:
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  },
];
