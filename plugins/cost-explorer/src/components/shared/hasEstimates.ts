import type { CostPoint } from '@hangar/plugin-cost-explorer-common';

/** Whether AWS may still change one of the points. */
export function hasEstimates(parts: Array<{ points: CostPoint[] }>): boolean {
  return parts.some(({ points }) => points.some(({ estimated }) => estimated));
}
