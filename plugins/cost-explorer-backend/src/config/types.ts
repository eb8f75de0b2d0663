import type { AthenaTableConfig } from '@hangar/plugin-aws-node';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';

/** How an export of AWS Data Exports is laid out. */
export type AthenaFormat = 'cur-2.0' | 'focus-1.2';

/** An export that is read with Athena. */
export type AthenaSourceConfig = AthenaTableConfig & { format: AthenaFormat };

/** `costExplorer` of the configuration, with its defaults. */
export type CostExplorerConfig = {
  /** The one that pages show. */
  metric: CostMetric;
  /** Which are read and kept. */
  metrics: CostMetric[];
  tagKey: string;
  /** First part of the `Cost` tag's value: `aws.organization.costTagPrefix`. */
  costTagPrefix: string;
  historyMonths: number;
  schedule: { frequencyMs: number; timeoutMs: number; initialDelayMs: number };
  payers: Array<{ accountId: string }>;
  /** Every account of `aws.accounts`, and the payers: an account has budgets of its own. */
  budgetAccountIds: string[];
  athena: AthenaSourceConfig[];
  maxAllocations: number;
  forecast: { confidence: number };
  anomalies: { minimumImpactUsd: number };
};
