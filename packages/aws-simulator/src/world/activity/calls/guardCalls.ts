import { hexId } from '../../random';
import type { Scope } from '../../services/types';
import { uuid } from '../../stacks/types/fillPattern';
import type { TrailCall } from '../types';

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html */
export function changeIngress(
  scope: Scope,
  action: 'Authorize' | 'Revoke',
  groupId: string,
  rule: { port: number; cidr: string; description?: string },
): TrailCall {
  const { port, cidr, description } = rule;
  const arn = `arn:aws:ec2:${scope.region}:${scope.accountId}:security-group/${groupId}`;
  return {
    source: 'ec2.amazonaws.com',
    name: `${action}SecurityGroupIngress`,
    resources: [{ type: 'AWS::EC2::SecurityGroup', name: groupId }],
    parameters: () => ({
      request: {
        groupId,
        ipPermissions: {
          items: [
            {
              ipProtocol: 'tcp',
              fromPort: port,
              toPort: port,
              groups: {},
              ipRanges: { items: [{ cidrIp: cidr, description }] },
              ipv6Ranges: {},
              prefixListIds: {},
            },
          ],
        },
      },
      response: {
        requestId: uuid(`${arn}/${action}/${cidr}`),
        _return: true,
        ...(action === 'Authorize' && {
          securityGroupRuleSet: {
            items: [
              {
                groupOwnerId: scope.accountId,
                groupId,
                securityGroupRuleId: `sgr-${hexId(`${arn}/${cidr}`, 17)}`,
                isEgress: false,
                ipProtocol: 'tcp',
                fromPort: port,
                toPort: port,
                cidrIpv4: cidr,
              },
            ],
          },
        }),
      },
    }),
  };
}

export const TRAIL = 'organization-trail';

/** `StopLogging` and `StartLogging`, or a change of what a trail records. */
export function changeTrail(
  { accountId, region }: Scope,
  name: 'StopLogging' | 'StartLogging' | 'PutEventSelectors',
): TrailCall {
  const arn = `arn:aws:cloudtrail:${region}:${accountId}:trail/${TRAIL}`;
  const selectors = {
    trailName: arn,
    eventSelectors: [
      {
        readWriteType: 'WriteOnly',
        includeManagementEvents: true,
        dataResources: [],
      },
    ],
  };
  return {
    source: 'cloudtrail.amazonaws.com',
    name,
    resources: [{ type: 'AWS::CloudTrail::Trail', name: TRAIL, arn }],
    parameters: () => ({
      request: name === 'PutEventSelectors' ? selectors : { name: arn },
      response:
        name === 'PutEventSelectors'
          ? { ...selectors, trailARN: arn }
          : undefined,
    }),
  };
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/ct-schedule-key-deletion.html */
export function scheduleKeyDeletion(
  { accountId, region }: Scope,
  name: 'ScheduleKeyDeletion' | 'CancelKeyDeletion',
): TrailCall {
  const keyId = uuid(`${accountId}/${region}/key`);
  const arn = `arn:aws:kms:${region}:${accountId}:key/${keyId}`;
  return {
    source: 'kms.amazonaws.com',
    name,
    resources: [{ type: 'AWS::KMS::Key', name: keyId, arn }],
    parameters: () => ({
      request:
        name === 'ScheduleKeyDeletion'
          ? { keyId, pendingWindowInDays: 7 }
          : { keyId },
      response: { keyId: arn },
    }),
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export function openBucket(bucketName: string): TrailCall {
  const arn = `arn:aws:s3:::${bucketName}`;
  return {
    source: 's3.amazonaws.com',
    name: 'PutBucketPolicy',
    resources: [{ type: 'AWS::S3::Bucket', name: bucketName, arn }],
    parameters: () => ({
      request: {
        bucketName,
        Host: `${bucketName}.s3.ap-northeast-1.amazonaws.com`,
        policy: '',
        bucketPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: 's3:GetObject',
              Resource: `${arn}/*`,
            },
          ],
        },
      },
    }),
  };
}

export function closeBucket(bucketName: string): TrailCall {
  return {
    ...openBucket(bucketName),
    name: 'DeleteBucketPolicy',
    parameters: () => ({ request: { bucketName, policy: '' } }),
  };
}
