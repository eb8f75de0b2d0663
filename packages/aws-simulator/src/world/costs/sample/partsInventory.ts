import type { EcsService } from '../../services/types';
import type { UsageOptions } from '../lines';
import type { CostLine } from '../types';
import { usageLine } from '../lines';
import { anomalousUsage } from './anomalies';
import { fargateUsage } from './fargateUsage';
import { growth, hourlyRequests, isMonthEnd } from './patterns';
import { DISCOUNTED, partlyCovered } from './savingsPlan';

const GB_PER_REQUEST = 24e-6;
const BYTES_PER_LINE = 216;

/** ECS on Fargate behind a load balancer, with PostgreSQL in two zones. */
export function partsInventoryLines(
  worldSeed: string,
  service: EcsService,
): CostLine[] {
  const { accountId, region, tags = {} } = service;
  const requests = hourlyRequests(worldSeed, service);
  const anomalous = anomalousUsage(worldSeed, 'parts-inventory');
  const line = (options: Omit<UsageOptions, 'accountId' | 'region' | 'tags'>) =>
    usageLine({ accountId, region, tags, ...DISCOUNTED, ...options });
  const storageGiB = service.database?.storageGiB ?? 20;
  return [
    ...fargateUsage(service).flatMap(usage => partlyCovered(usage).map(line)),
    // The stock is counted at the end of the month.
    line({
      item: 'fargate-x86-vcpu',
      quantity: day => (isMonthEnd(day, 2) ? 1.6 : 0),
    }),
    line({
      item: 'fargate-x86-memory',
      quantity: day => (isMonthEnd(day, 2) ? 3.2 : 0),
    }),
    line({ item: 'alb-hour', quantity: 1 }),
    line({
      item: 'alb-lcu',
      quantity: day => 0.05 + requests(day) / 40_000,
      isLate: true,
    }),
    line({ item: 'public-ipv4-hour', quantity: 3 }),
    line({ item: 'rds-db.t4g.small', quantity: 2 }),
    line({ item: 'rds-gp3-storage', quantity: 2 * storageGiB }),
    line({ item: 'backup-storage', quantity: day => 34 * growth(day) }),
    line({ item: 'nat-gateway-hour', quantity: 1 }),
    line({
      item: 'nat-gateway-data',
      quantity: day => 0.03 + anomalous(day),
      isLate: true,
    }),
    line({
      item: 'data-transfer-out',
      service: 'Amazon Elastic Load Balancing',
      quantity: day => requests(day) * GB_PER_REQUEST * growth(day),
      isLate: true,
    }),
    line({
      item: 'logs-ingestion',
      quantity: day =>
        (requests(day) * service.loggedShare * BYTES_PER_LINE) / 1e9,
      isLate: true,
    }),
    line({ item: 'logs-storage', quantity: 5 }),
    line({ item: 'alarm', quantity: 8 }),
    line({ item: 'custom-metric', quantity: 10 }),
    line({ item: 'ecr-storage', quantity: day => 1.4 * growth(day) }),
    line({ item: 'secret', quantity: 1 }),
  ];
}
