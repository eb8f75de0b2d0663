import type { RequestSummary } from '@hangar/aws-simulator';
import { setTimeout } from 'node:timers/promises';
import { startPortal } from './startPortal';
import { viewTab } from './viewTab';

export type Measurement = {
  getMetricData: number;
  awsRequests: number;
  usd: number;
  /** Milliseconds until a viewer had the metrics. */
  p50: number;
  p95: number;
};

function percentile(sorted: number[], share: number): number {
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)
  ];
}

/** Lets viewers open the tab, spread evenly over some seconds, on a cold cache. */
export async function measure(options: {
  viewers: number;
  spreadSeconds: number;
}): Promise<Measurement> {
  const { viewers, spreadSeconds } = options;
  const portal = await startPortal();
  try {
    const latencies = await Promise.all(
      Array.from({ length: viewers }, async (_, index) => {
        await setTimeout((index / viewers) * spreadSeconds * 1000);
        return viewTab(portal);
      }),
    );
    latencies.sort((a, b) => a - b);
    const response = await fetch(`${portal.simulatorUrl}/_simulator/requests`);
    const summary = (await response.json()) as RequestSummary;
    const getMetricData = summary.items
      .filter(({ operation }) => operation === 'GetMetricData')
      .reduce((sum, { count }) => sum + count, 0);
    return {
      getMetricData,
      awsRequests: summary.total.count,
      usd: Number(summary.total.cost.amount),
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
    };
  } finally {
    await portal.stop();
  }
}
