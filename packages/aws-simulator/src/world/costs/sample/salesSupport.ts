import type { EcsService } from '../../services/types';
import { usageLine, type UsageOptions } from '../lines';
import type { CostLine } from '../types';
import { anomalousUsage } from './anomalies';
import { fargateUsage } from './fargateUsage';
import { growth, hourlyRequests, isMonthEnd } from './patterns';

const GB_PER_REQUEST = 16e-6;
const BYTES_PER_LINE = 205;

/** ECS on Fargate in the account of the sales systems; figures are closed at month's end. */
export function salesSupportLines(
  worldSeed: string,
  service: EcsService,
): CostLine[] {
  const { accountId, region, desiredCount, tags = {} } = service;
  const requests = hourlyRequests(worldSeed, service);
  const anomalous = anomalousUsage(worldSeed, 'sales-support');
  const line = (options: Omit<UsageOptions, 'accountId' | 'region' | 'tags'>) =>
    usageLine({ accountId, region, tags, ...options });
  return [
    ...fargateUsage(service).map(line),
    line({
      item: 'fargate-x86-vcpu',
      quantity: day => (isMonthEnd(day, 3) ? 0.5 : 0),
    }),
    line({
      item: 'fargate-x86-memory',
      quantity: day => (isMonthEnd(day, 3) ? 1 : 0),
    }),
    line({ item: 'public-ipv4-hour', quantity: desiredCount }),
    line({
      item: 'data-transfer-out',
      quantity: day =>
        requests(day) * GB_PER_REQUEST * growth(day) + anomalous(day),
      isLate: true,
    }),
    line({
      item: 'logs-ingestion',
      quantity: day =>
        (requests(day) * service.loggedShare * BYTES_PER_LINE) / 1e9,
      isLate: true,
    }),
    line({ item: 'logs-storage', quantity: 2 }),
    line({ item: 'alarm', quantity: 4 }),
    line({ item: 'ecr-storage', quantity: 0.8 }),
    line({ item: 'secret', quantity: 2 }),
  ];
}
