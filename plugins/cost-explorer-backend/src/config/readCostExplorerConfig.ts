import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isAwsAccountId } from '@hangar/plugin-aws-common';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { Duration } from 'luxon';
import { readAthenaSource } from './readAthenaSource';
import { readNumber } from './readNumber';
import type { CostExplorerConfig } from './types';

const MINUTE_MS = 60 * 1000;
/** AWS refreshes its figures at most three times a day. */
const LEAST_FREQUENCY_MS = 8 * 60 * MINUTE_MS;

const costMetrics: readonly string[] = [
  'UnblendedCost',
  'AmortizedCost',
  'NetUnblendedCost',
  'NetAmortizedCost',
] satisfies CostMetric[];

function readMetrics(config: Config) {
  const metrics = config.getOptionalStringArray('costExplorer.metrics') ?? [
    'UnblendedCost',
  ];
  const metric = config.getOptionalString('costExplorer.metric') ?? metrics[0];
  const wrong = [...metrics, metric].find(name => !costMetrics.includes(name));
  if (wrong !== undefined || metrics.length === 0) {
    throw new InputError(
      `costExplorer.metrics must be some of ${costMetrics.join(', ')}${wrong === undefined ? '' : `, not "${wrong}"`}`,
    );
  }
  if (!metrics.includes(metric)) {
    throw new InputError(
      `costExplorer.metric is "${metric}", which is not among costExplorer.metrics; add it there`,
    );
  }
  return {
    metric: metric as CostMetric,
    metrics: [...new Set(metrics)] as CostMetric[],
  };
}

function readDuration(config: Config, key: string, defaultMs: number): number {
  const path = `costExplorer.schedule.${key}`;
  return config.has(path)
    ? Duration.fromObject(
        readDurationFromConfig(config, { key: path }),
      ).toMillis()
    : defaultMs;
}

function readSchedule(config: Config): CostExplorerConfig['schedule'] {
  const frequencyMs = readDuration(config, 'frequency', LEAST_FREQUENCY_MS);
  if (frequencyMs < LEAST_FREQUENCY_MS) {
    throw new InputError(
      'costExplorer.schedule.frequency must be at least 8 hours: AWS refreshes its figures at most three times a day, and each request costs money',
    );
  }
  return {
    frequencyMs,
    timeoutMs: readDuration(config, 'timeout', 15 * MINUTE_MS),
    initialDelayMs: readDuration(config, 'initialDelay', 10_000),
  };
}

function readAccounts(config: Config, hasAthena: boolean) {
  const toIds = (list: Config[]) => list.map(one => one.getString('accountId'));
  const configured = config.getOptionalConfigArray('costExplorer.payers');
  const accounts = toIds(config.getOptionalConfigArray('aws.accounts') ?? []);
  const byDefault = hasAthena ? [] : accounts;
  const payers = configured ? toIds(configured) : byDefault;
  const wrong = payers.find(accountId => !isAwsAccountId(accountId));
  if (wrong !== undefined) {
    throw new InputError(
      `costExplorer.payers holds "${wrong}": an account id is 12 digits, in quotes`,
    );
  }
  return {
    payers: [...new Set(payers)].map(accountId => ({ accountId })),
    budgetAccountIds: [...new Set([...accounts, ...payers])],
  };
}

/**
 * Reads `costExplorer`.
 *
 * @throws InputError that names the key with a wrong value
 */
export function readCostExplorerConfig(config: Config): CostExplorerConfig {
  const athena = (
    config.getOptionalConfigArray('costExplorer.athena') ?? []
  ).map(readAthenaSource);
  const names = athena.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`costExplorer.athena has the name "${twice}" twice`);
  }
  return {
    ...readMetrics(config),
    tagKey: config.getOptionalString('costExplorer.tagKey') ?? 'Cost',
    costTagPrefix:
      config.getOptionalString('aws.organization.costTagPrefix') ?? 'drone',
    historyMonths: readNumber(config, 'historyMonths', {
      otherwise: 13,
      min: 1,
      max: 13,
      isInteger: true,
    }),
    schedule: readSchedule(config),
    ...readAccounts(config, athena.length > 0),
    athena,
    maxAllocations: readNumber(config, 'maxAllocations', {
      otherwise: 20,
      min: 1,
      max: 1000,
      isInteger: true,
    }),
    forecast: {
      confidence: readNumber(config, 'forecast.confidence', {
        otherwise: 0.8,
        min: 0.5,
        max: 0.999,
      }),
    },
    anomalies: {
      minimumImpactUsd: readNumber(config, 'anomalies.minimumImpactUsd', {
        otherwise: 1,
        min: 0,
        max: 1_000_000,
      }),
    },
  };
}
