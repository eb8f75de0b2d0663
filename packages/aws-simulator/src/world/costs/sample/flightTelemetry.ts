import type { AppRunnerService } from '../../services/types';
import { dayOf, monthStart } from '../days';
import { usageLine, type UsageOptions } from '../lines';
import type { CostLine } from '../types';
import { anomalousUsage } from './anomalies';
import { growth, hourlyRequests, secondTuesday } from './patterns';
import { DISCOUNTED } from './savingsPlan';

const MEMORY_GB = 2;
const GB_PER_REQUEST = 4e-6;
const BYTES_PER_LINE = 240;

const ARCHIVE_FROM = dayOf(Date.UTC(2024, 6, 1));
const ARCHIVE_GB_PER_DAY = 1.1;

const METRICS = 12;
const CAMPAIGN_METRICS = 45;

/** App Runner: processors are paid for while they answer; and an archive that grows. */
export function flightTelemetryLines(
  worldSeed: string,
  service: AppRunnerService,
): CostLine[] {
  const { accountId, region, desiredCount, tags = {} } = service;
  const requests = hourlyRequests(worldSeed, service);
  const anomalous = anomalousUsage(worldSeed, 'flight-telemetry');
  const busy = (day: number) =>
    Math.min(1, 0.12 + (0.8 * requests(day)) / (60 * service.peakRequests));
  const line = (options: Omit<UsageOptions, 'accountId' | 'region' | 'tags'>) =>
    usageLine({ accountId, region, tags, ...DISCOUNTED, ...options });
  return [
    line({ item: 'app-runner-memory', quantity: desiredCount * MEMORY_GB }),
    line({
      item: 'app-runner-vcpu',
      quantity: day => desiredCount * busy(day),
      isLate: true,
    }),
    line({
      item: 'data-transfer-out',
      service: 'AWS App Runner',
      quantity: day => requests(day) * GB_PER_REQUEST * growth(day),
      isLate: true,
    }),
    line({
      item: 'logs-ingestion',
      quantity: day =>
        (requests(day) * service.loggedShare * BYTES_PER_LINE) / 1e9 +
        anomalous(day),
      isLate: true,
    }),
    line({ item: 'logs-storage', quantity: 4 }),
    line({ item: 'custom-metric', quantity: metricsOn }),
    line({ item: 'alarm', quantity: 5 }),
    line({
      item: 's3-storage',
      quantity: day => Math.max(0, ARCHIVE_GB_PER_DAY * (day - ARCHIVE_FROM)),
    }),
    line({ item: 'ecr-storage', quantity: 0.9 }),
    line({ item: 'secret', quantity: 1 }),
  ];
}

/** Test flights send more metrics, from the second Tuesday of an even month for a month. */
function metricsOn(day: number): number {
  const start = secondTuesday(day);
  const since = day >= start ? day : monthStart(day) - 1;
  const month = new Date(since * 86_400_000).getUTCMonth() + 1;
  return month % 2 === 0 ? CAMPAIGN_METRICS : METRICS;
}
