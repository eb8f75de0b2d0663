import type { MetricDataResult } from '@aws-sdk/client-cloudwatch';
import type {
  MetricPoint,
  MetricStatus,
} from '@hangar/plugin-cloudwatch-common';

export type MetricResult = {
  status: MetricStatus;
  message?: string;
  points: MetricPoint[];
};

function getPoints(parts: MetricDataResult[]): MetricPoint[] {
  return parts
    .flatMap(({ Timestamps = [], Values = [] }) =>
      Timestamps.map((time, index) => ({
        time: time.toISOString(),
        value: Values[index],
      })),
    )
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

// the pages before the last one are always partial
function getStatus(
  parts: MetricDataResult[],
  options: { truncated: boolean; empty: boolean },
): MetricStatus {
  const codes = parts.map(part => part.StatusCode);
  if (codes.includes('Forbidden')) {
    return 'forbidden';
  }
  if (codes.includes('InternalError') || codes.length === 0) {
    return 'failed';
  }
  if (options.truncated || codes[codes.length - 1] === 'PartialData') {
    return 'partial';
  }
  return options.empty ? 'no-data' : 'complete';
}

const explanations: Partial<Record<MetricStatus, string>> = {
  partial: 'AWS returned only a part of the data',
  forbidden: 'AWS refuses to show this metric to the portal',
  failed: 'AWS could not compute this metric',
};

/** Puts the pages of one series together. */
export function mergeMetricResults(
  parts: MetricDataResult[],
  options: { messages: string[]; truncated: boolean },
): MetricResult {
  const points = getPoints(parts);
  const status = getStatus(parts, {
    truncated: options.truncated,
    empty: points.length === 0,
  });
  const told = [
    ...new Set([
      ...parts.flatMap(part => part.Messages ?? []).map(m => m.Value ?? ''),
      ...options.messages,
    ]),
  ].filter(text => text !== '');
  const explanation = explanations[status];
  const sentences = explanation ? [explanation, ...told] : told;
  return {
    status,
    points,
    ...(sentences.length > 0 && { message: sentences.join('; ') }),
  };
}
