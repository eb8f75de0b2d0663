import { Aws } from 'aws-cdk-lib';
import { CfnTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { SERVICE_PORT } from '../network/security-groups.ts';
import type { Parameters } from '../parameters/schema.ts';
import type { ServiceEnvironment } from '../service/environment.ts';
import type { Image } from '../service/image.ts';
import type { TaskRoles } from './roles.ts';

export const CONTAINER_NAME = 'service';

export type TaskDefinitionProps = {
  parameters: Parameters;
  image: Image;
  environment: ServiceEnvironment;
  logGroup: LogGroup;
  roles: TaskRoles;
};

/**
 * Behind a load balancer that one asks whether the database answers. Without one the task
 * asks by itself, so that it is replaced, and gets the new password, should the event that
 * the password was changed ever be missed.
 */
function healthCheck({ network }: Parameters) {
  const path = network === 'private' ? '/health/live' : '/health/ready';
  const ask = `fetch('http://127.0.0.1:${SERVICE_PORT}${path}').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))`;
  return {
    command: ['CMD', 'node', '-e', ask],
    interval: 30,
    timeout: 5,
    retries: 5,
    startPeriod: 60,
  };
}

/** A placeholder needs none of the settings, and must not hold the password. */
function settings({ image, environment }: TaskDefinitionProps) {
  if (image.isPlaceholder) return {};
  const { plain, secrets } = environment;
  return {
    environment: Object.entries(plain).map(([name, value]) => ({
      name,
      value,
    })),
    secrets: Object.entries(secrets).map(([name, valueFrom]) => ({
      name,
      valueFrom,
    })),
  };
}

function containerDefinition(props: TaskDefinitionProps) {
  const { image, logGroup, parameters } = props;
  const { exec } = parameters.task;
  return {
    name: CONTAINER_NAME,
    image: image.uri,
    ...(image.command && { command: image.command }),
    ...settings(props),
    essential: true,
    user: 'node',
    // The agent of a shell writes files and leaves processes behind.
    readonlyRootFilesystem: !exec,
    linuxParameters: { initProcessEnabled: exec },
    portMappings: [{ containerPort: SERVICE_PORT, protocol: 'tcp' }],
    healthCheck: healthCheck(parameters),
    // Open requests get 10 s to finish.
    stopTimeout: 30,
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': logGroup.logGroupName,
        'awslogs-region': Aws.REGION,
        'awslogs-stream-prefix': CONTAINER_NAME,
      },
    },
  };
}

/** What a task of the service is: one container, its size and its processor. */
export function createTaskDefinition(
  scope: Construct,
  props: TaskDefinitionProps,
): CfnTaskDefinition {
  const { parameters, roles } = props;
  const { cpu, memoryMiB, architecture } = parameters.task;
  const definition = new CfnTaskDefinition(scope, 'TaskDefinition', {
    family: parameters.names['ecs-service'],
    cpu: `${cpu}`,
    memory: `${memoryMiB}`,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: {
      cpuArchitecture: architecture.toUpperCase(),
      operatingSystemFamily: 'LINUX',
    },
    executionRoleArn: roles.execution.roleArn,
    taskRoleArn: roles.task.roleArn,
    containerDefinitions: [containerDefinition(props)],
  });
  acknowledge(definition, {
    ECS2: 'The variables are addresses and settings; user and password come from Secrets Manager.',
  });
  return definition;
}
