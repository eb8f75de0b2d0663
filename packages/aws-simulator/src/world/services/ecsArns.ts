import { hexId } from '../random';
import type { EcsService, Scope } from './types';

export function clusterArn({ accountId, region }: Scope, name: string): string {
  return `arn:aws:ecs:${region}:${accountId}:cluster/${name}`;
}

export function taskDefinitionArn(
  { accountId, region, serviceName, taskDefinition }: EcsService,
  revision: number,
): string {
  if (taskDefinition) {
    return taskDefinition.arn;
  }
  return `arn:aws:ecs:${region}:${accountId}:task-definition/${serviceName}:${revision}`;
}

export function taskArn(
  { accountId, region, clusterName }: EcsService,
  taskId: string,
): string {
  return `arn:aws:ecs:${region}:${accountId}:task/${clusterName}/${taskId}`;
}

export function deploymentId(service: EcsService, revision: number): string {
  const digits = BigInt(`0x${hexId(`${service.arn}/${revision}`, 15)}`);
  return `ecs-svc/${digits}`;
}

/** The image that the tasks of a revision run. */
export function imageOf(service: EcsService, revision: number): string {
  const { accountId, region, containerName, taskDefinition } = service;
  return (
    taskDefinition?.image ??
    `${accountId}.dkr.ecr.${region}.amazonaws.com/${containerName}:${revision}`
  );
}
