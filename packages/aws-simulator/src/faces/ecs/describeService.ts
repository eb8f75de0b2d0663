import type { Deployment, Task } from '../../world/services/Deployments';
import type { ServiceTimeline } from '../../world/services/ServiceTimeline';
import type { EcsService } from '../../world/services/types';
import { hexId } from '../../world/random';
import {
  clusterArn,
  deploymentId,
  taskDefinitionArn,
} from '../../world/services/ecsArns';

/** A service as DescribeServices shows it. */
export function describeService(
  timeline: ServiceTimeline,
  service: EcsService,
  nowMinute: number,
  withTags: boolean,
): Record<string, unknown> {
  const { accountId, region, desiredCount } = service;
  const { deployments } = timeline;
  const latest = deployments.latest(nowMinute);
  const previous = deployments.previous(nowMinute);
  const tasks = timeline.tasks(nowMinute);
  const isOf = (deployment: Deployment) => (task: Task) =>
    task.revision === deployment.revision;
  const createdMinute = service.startMinute ?? Date.UTC(2025, 0, 6) / 60_000;
  return {
    serviceArn: service.arn,
    serviceName: service.serviceName,
    clusterArn: clusterArn(service, service.clusterName),
    status: 'ACTIVE',
    desiredCount,
    runningCount: tasks.length,
    pendingCount: 0,
    launchType: 'FARGATE',
    platformVersion: 'LATEST',
    platformFamily: 'Linux',
    schedulingStrategy: 'REPLICA',
    taskDefinition: taskDefinitionArn(service, latest.revision),
    loadBalancers: loadBalancers(service),
    deploymentController: { type: 'ECS' },
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      maximumPercent: 200,
      minimumHealthyPercent: 100,
      strategy: 'ROLLING',
    },
    deployments: [
      describeDeployment(service, latest, 'PRIMARY', {
        runningCount: tasks.filter(isOf(latest)).length,
        isRolling: previous !== undefined,
      }),
      ...(previous
        ? [
            describeDeployment(service, previous, 'ACTIVE', {
              runningCount: tasks.filter(isOf(previous)).length,
              isRolling: false,
            }),
          ]
        : []),
    ],
    events: events(service, latest, nowMinute),
    createdAt: createdMinute * 60,
    createdBy: `arn:aws:iam::${accountId}:user/engineer`,
    // CloudTrail shows who uses it.
    enableExecuteCommand: service.startMinute === undefined,
    healthCheckGracePeriodSeconds: 60,
    propagateTags: 'SERVICE',
    roleArn: `arn:aws:iam::${accountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    networkConfiguration: {
      awsvpcConfiguration: {
        assignPublicIp: 'DISABLED',
        securityGroups: [`sg-${hexId(`${service.arn}/sg`, 17)}`],
        subnets: ['a', 'c'].map(
          zone => `subnet-${hexId(`${region}/${accountId}/${zone}`, 17)}`,
        ),
      },
    },
    tags: withTags ? tags(service) : undefined,
  };
}

function describeDeployment(
  service: EcsService,
  { revision, startMinute }: Deployment,
  status: 'PRIMARY' | 'ACTIVE',
  { runningCount, isRolling }: { runningCount: number; isRolling: boolean },
): Record<string, unknown> {
  const id = deploymentId(service, revision);
  return {
    id,
    status,
    taskDefinition: taskDefinitionArn(service, revision),
    desiredCount: service.desiredCount,
    runningCount,
    pendingCount: isRolling ? service.desiredCount - runningCount : 0,
    failedTasks: 0,
    createdAt: startMinute * 60,
    updatedAt: startMinute * 60,
    launchType: 'FARGATE',
    rolloutState: isRolling ? 'IN_PROGRESS' : 'COMPLETED',
    rolloutStateReason: `ECS deployment ${id} ${
      isRolling ? 'in progress' : 'completed'
    }.`,
  };
}

function loadBalancers({
  accountId,
  region,
  loadBalancer,
  containerName,
  containerPort,
}: EcsService): unknown[] {
  if (!loadBalancer) {
    return [];
  }
  const { name, id } = loadBalancer.targetGroup;
  return [
    {
      targetGroupArn: `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${name}/${id}`,
      containerName,
      containerPort,
    },
  ];
}

function events(
  { arn, serviceName }: EcsService,
  { startMinute }: Deployment,
  nowMinute: number,
): unknown[] {
  return [
    [8, 'has reached a steady state.'],
    [7, 'has completed a deployment.'],
    [1, 'has started 1 tasks.'],
  ].flatMap(([minutes, text]) => {
    const minute = startMinute + Number(minutes);
    return minute > nowMinute
      ? []
      : [
          {
            id: hexId(`${arn}/${minute}/${text}`, 32),
            createdAt: minute * 60,
            message: `(service ${serviceName}) ${text}`,
          },
        ];
  });
}

function tags({ serviceName, tags: own }: EcsService): unknown[] {
  if (own) {
    return Object.entries(own).map(([key, value]) => ({ key, value }));
  }
  return [
    { key: 'Cost', value: 'drone_engineer' },
    { key: 'Project', value: 'infra-course-drone' },
    { key: 'Name', value: serviceName },
    { key: 'createdBy', value: 'engineer' },
  ];
}
