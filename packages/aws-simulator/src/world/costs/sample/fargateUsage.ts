import type { EcsService } from '../../services/types';
import type { UsageOptions } from '../lines';

/** Of each task, as DescribeTasks tells it: 512 CPU units, 1 GiB. */
const VCPU = 0.5;
const MEMORY_GB = 1;

export type FargateUsage = Pick<UsageOptions, 'item'> & { quantity: number };

/** What the tasks of a sample use. */
export function fargateUsage({ desiredCount }: EcsService): FargateUsage[] {
  return [
    { item: 'fargate-x86-vcpu', quantity: desiredCount * VCPU },
    { item: 'fargate-x86-memory', quantity: desiredCount * MEMORY_GB },
  ];
}
