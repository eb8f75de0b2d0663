import { z } from 'zod';
import { hexId } from '../../world/random';
import type { Task } from '../../world/services/Deployments';
import {
  clusterArn,
  deploymentId,
  imageOf,
  taskArn,
  taskDefinitionArn,
} from '../../world/services/ecsArns';
import type { EcsService } from '../../world/services/types';
import { toMinute } from '../../world/time';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import type { AwsCall } from '../AwsCall';
import { operation } from '../face';
import { paginate } from '../pageToken';
import {
  invalidParameter,
  pageOptions,
  servicesOfCluster,
  shortName,
} from './names';

const listTasksSchema = z.object({
  cluster: z.string().default('default'),
  serviceName: z.string().optional(),
  family: z.string().optional(),
  desiredStatus: z.enum(['RUNNING', 'PENDING', 'STOPPED']).default('RUNNING'),
  maxResults: z.number().int().min(1).max(100).default(100),
  nextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html */
export const listTasks = operation(
  listTasksSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { nextToken: token, maxResults, ...question } = input;
    const services = servicesOfCluster(world, call, input.cluster);
    const named = input.serviceName && shortName(input.serviceName);
    if (named && !services.some(({ serviceName }) => serviceName === named)) {
      throw new AwsError('ServiceNotFoundException', 'Service not found.');
    }
    const arns = services
      .filter(
        service =>
          (named ?? service.serviceName) === service.serviceName &&
          (input.family ?? familyOf(service)) === familyOf(service) &&
          input.desiredStatus === 'RUNNING',
      )
      .flatMap(service =>
        runningTasks(world, service).map(task => taskArn(service, task.id)),
      );
    const { items, nextToken } = paginate(
      arns,
      pageOptions(token, maxResults, question),
    );
    return { taskArns: items, nextToken };
  },
);

const describeTasksSchema = z.object({
  cluster: z.string().default('default'),
  tasks: z
    .array(z.string().min(1))
    .min(1, 'Tasks cannot be empty.')
    .max(100, 'Tasks cannot have more than 100 elements.'),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html */
export const describeTasks = operation(
  describeTasksSchema,
  invalidParameter,
  (input, { call, world }) => {
    const known = new Map(
      servicesOfCluster(world, call, input.cluster).flatMap(service =>
        runningTasks(world, service).map(
          task => [task.id, { service, task }] as const,
        ),
      ),
    );
    const tasks: unknown[] = [];
    const failures: unknown[] = [];
    for (const name of input.tasks) {
      const found = known.get(shortName(name));
      if (found) {
        tasks.push(describeTask(found.service, found.task));
      } else {
        failures.push({
          arn: missingArn(call, input.cluster, name),
          reason: 'MISSING',
        });
      }
    }
    return { tasks, failures };
  },
);

// arn:aws:ecs:…:task-definition/<family>:<revision> → <family>
function familyOf({ serviceName, taskDefinition }: EcsService): string {
  return taskDefinition
    ? shortName(taskDefinition.arn).replace(/:\d+$/, '')
    : serviceName;
}

function runningTasks(world: WorldState, service: EcsService): Task[] {
  return world.timeline(service).tasks(toMinute(world.now()));
}

function missingArn(call: AwsCall, cluster: string, name: string): string {
  return name.startsWith('arn:')
    ? name
    : `arn:aws:ecs:${call.region}:${call.accountId}:task/${shortName(cluster)}/${name}`;
}

function describeTask(
  service: EcsService,
  task: Task,
): Record<string, unknown> {
  const arn = taskArn(service, task.id);
  const { containerName, serviceName, region } = service;
  const { taskDefinition } = service;
  const image = imageOf(service, task.revision);
  const startedAt = task.startMinute * 60;
  return {
    taskArn: arn,
    clusterArn: clusterArn(service, service.clusterName),
    taskDefinitionArn: taskDefinitionArn(service, task.revision),
    group: `service:${serviceName}`,
    startedBy: deploymentId(service, task.revision),
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    healthStatus: 'HEALTHY',
    connectivity: 'CONNECTED',
    launchType: 'FARGATE',
    platformVersion: '1.4.0',
    availabilityZone: `${region}${Number.parseInt(task.id[0], 16) % 2 ? 'a' : 'c'}`,
    cpu: taskDefinition?.cpu ?? '512',
    memory: taskDefinition?.memory ?? '1024',
    createdAt: startedAt - 40,
    startedAt,
    containers: [
      {
        containerArn: arn
          .replace(':task/', ':container/')
          .concat('/', hexId(arn, 32)),
        taskArn: arn,
        name: containerName,
        image,
        lastStatus: 'RUNNING',
        healthStatus: 'HEALTHY',
      },
    ],
  };
}
