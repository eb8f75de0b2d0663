import {
  clusterArn,
  deploymentId,
  imageOf,
  taskArn,
  taskDefinitionArn,
} from '../../services/ecsArns';
import type { Deployment, Task } from '../../services/Deployments';
import type { EcsService } from '../../services/types';
import { toDate } from '../../time';
import type { TrailCall } from '../types';
import { componentOf, ecsTime, secretArn, secretName } from './resources';

const source = 'ecs.amazonaws.com';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export function registerTaskDefinition(
  service: EcsService,
  { revision, startMinute }: Deployment,
): TrailCall {
  return {
    source,
    name: 'RegisterTaskDefinition',
    parameters: () => {
      const { accountId, region, containerName, containerPort } = service;
      const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;
      const definition = {
        family: service.serviceName,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '512',
        memory: '1024',
        executionRoleArn: role(`${service.serviceName}-execution`),
        taskRoleArn: role(`${service.serviceName}-task`),
        containerDefinitions: [
          {
            name: containerName,
            image: imageOf(service, revision),
            essential: true,
            portMappings: [{ containerPort, protocol: 'tcp' }],
            environment: [
              { name: 'LOG_LEVEL', value: 'info' },
              { name: 'COMPONENT', value: componentOf(service) },
              { name: 'API_TOKEN', value: `simulated-token-${revision}` },
            ],
            secrets: [
              {
                name: 'DATABASE_URL',
                valueFrom: secretArn(service, secretName(service)),
              },
            ],
            logConfiguration: {
              logDriver: 'awslogs',
              options: {
                'awslogs-group': service.logGroupName,
                'awslogs-region': region,
                'awslogs-stream-prefix': 'app',
              },
            },
          },
        ],
      };
      return {
        request: definition,
        response: {
          taskDefinition: {
            ...definition,
            taskDefinitionArn: taskDefinitionArn(service, revision),
            revision,
            status: 'ACTIVE',
            registeredAt: ecsTime(toDate(startMinute - 1)),
          },
        },
      };
    },
  };
}

/** A rolling deployment begins; the answer shows the one it replaces. */
export function deploy(
  service: EcsService,
  latest: Deployment,
  previous: Deployment,
): TrailCall {
  return {
    source,
    name: 'UpdateService',
    parameters: () => ({
      request: {
        cluster: service.clusterName,
        service: service.serviceName,
        taskDefinition: taskDefinitionArn(service, latest.revision),
        forceNewDeployment: false,
      },
      response: {
        service: describeUpdated(service, [latest, previous]),
      },
    }),
  };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export function createService(
  service: EcsService,
  first: Deployment,
): TrailCall {
  return {
    source,
    name: 'CreateService',
    parameters: () => ({
      request: {
        cluster: service.clusterName,
        serviceName: service.serviceName,
        taskDefinition: taskDefinitionArn(service, first.revision),
        desiredCount: service.desiredCount,
        launchType: 'FARGATE',
      },
      response: { service: describeUpdated(service, [first]) },
    }),
  };
}

/** A service as the answers of CreateService and UpdateService show it. */
function describeUpdated(
  service: EcsService,
  [latest, ...others]: ReadonlyArray<Deployment>,
) {
  const describe = (
    { revision, startMinute }: Deployment,
    status: 'PRIMARY' | 'ACTIVE',
  ) => ({
    id: deploymentId(service, revision),
    status,
    taskDefinition: taskDefinitionArn(service, revision),
    desiredCount: service.desiredCount,
    pendingCount: 0,
    runningCount:
      status === 'PRIMARY' && others.length > 0 ? 0 : service.desiredCount,
    failedTasks: 0,
    createdAt: ecsTime(toDate(startMinute)),
    launchType: 'FARGATE',
    rolloutState:
      others.length > 0 && status === 'PRIMARY' ? 'IN_PROGRESS' : 'COMPLETED',
  });
  return {
    serviceArn: service.arn,
    serviceName: service.serviceName,
    clusterArn: clusterArn(service, service.clusterName),
    status: 'ACTIVE',
    desiredCount: service.desiredCount,
    taskDefinition: taskDefinitionArn(service, latest.revision),
    launchType: 'FARGATE',
    deployments: [
      describe(latest, 'PRIMARY'),
      ...others.map(other => describe(other, 'ACTIVE')),
    ],
  };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html */
export function executeCommand(
  service: EcsService,
  { id }: Task,
  command: string,
): TrailCall {
  return {
    source,
    name: 'ExecuteCommand',
    parameters: () => ({
      request: {
        cluster: service.clusterName,
        container: service.containerName,
        command,
        interactive: true,
        task: taskArn(service, id),
      },
      response: {
        clusterArn: clusterArn(service, service.clusterName),
        containerName: service.containerName,
        interactive: true,
        taskArn: taskArn(service, id),
        session: {
          sessionId: `ecs-execute-command-${id.slice(0, 17)}`,
          streamUrl: 'HIDDEN_DUE_TO_SECURITY_REASONS',
          tokenValue: 'HIDDEN_DUE_TO_SECURITY_REASONS',
        },
      },
    }),
  };
}
