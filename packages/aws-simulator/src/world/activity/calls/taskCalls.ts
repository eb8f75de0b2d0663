import { hexId } from '../../random';
import type { EcsService, LoadBalancer, Service } from '../../services/types';
import { serviceRole } from '../actors';
import { uniqueId } from '../describeIdentity';
import type { Actor, TrailCall } from '../types';
import { secretArn, secretName } from './resources';

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html */
export function getSecretValue(service: Service): TrailCall {
  const arn = secretArn(service, secretName(service));
  return {
    source: 'secretsmanager.amazonaws.com',
    name: 'GetSecretValue',
    isRead: true,
    parameters: () => ({ request: { secretId: arn } }),
  };
}

export function createLogStream(
  { logGroupName, containerName }: EcsService,
  taskId: string,
): TrailCall {
  return {
    source: 'logs.amazonaws.com',
    name: 'CreateLogStream',
    parameters: () => ({
      request: {
        logGroupName,
        logStreamName: `app/${containerName}/${taskId}`,
      },
    }),
  };
}

/** A service takes the role that it does its work with. */
export function assumeRole(
  { accountId }: { accountId: string },
  roleName: string,
  roleSessionName: string,
): TrailCall {
  const arn = `arn:aws:iam::${accountId}:role/${roleName}`;
  const session = `${roleName}/${roleSessionName}`;
  return {
    source: 'sts.amazonaws.com',
    name: 'AssumeRole',
    isRead: true,
    resources: [{ type: 'AWS::IAM::Role', name: roleName, arn }],
    parameters: () => ({
      request: { roleArn: arn, roleSessionName, durationSeconds: 21600 },
      response: {
        credentials: {
          accessKeyId: uniqueId('ASIA', session),
          sessionToken: `simulated${hexId(session, 32)}`,
          expiration: 'Jan 1, 2099, 12:00:00 AM',
        },
        assumedRoleUser: {
          assumedRoleId: `${uniqueId('AROA', arn)}:${roleSessionName}`,
          arn: `arn:aws:sts::${accountId}:assumed-role/${session}`,
        },
      },
    }),
  };
}

/** ECS tells the load balancer of a task, in its own name. */
export function registerTargets(
  service: EcsService,
  { targetGroup }: LoadBalancer,
  taskId: string,
): [Actor, TrailCall] {
  const { accountId, region, containerPort: port } = service;
  const targetGroupArn = `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${targetGroup.name}/${targetGroup.id}`;
  const id = `10.0.21.${Number.parseInt(taskId.slice(0, 2), 16)}`;
  return [
    serviceRole(
      'AWSServiceRoleForECS',
      'ecs-service-scheduler',
      'ecs.amazonaws.com',
    ),
    {
      source: 'elasticloadbalancing.amazonaws.com',
      name: 'RegisterTargets',
      parameters: () => ({
        request: { targetGroupArn, targets: [{ id, port }] },
      }),
    },
  ];
}

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/logging-using-cloudtrail.html */
export function putImage(
  { accountId, region }: Service,
  image: string,
): TrailCall {
  const [repository, imageTag] = image.split('/').at(-1)?.split(':') ?? [];
  const arn = `arn:aws:ecr:${region}:${accountId}:repository/${repository}`;
  return {
    source: 'ecr.amazonaws.com',
    name: 'PutImage',
    resources: [{ type: 'AWS::ECR::Repository', name: repository, arn }],
    parameters: () => ({
      request: { repositoryName: repository, imageTag, registryId: accountId },
      response: {
        image: {
          repositoryName: repository,
          registryId: accountId,
          imageId: { imageDigest: `sha256:${hexId(image, 64)}`, imageTag },
        },
      },
    }),
  };
}
