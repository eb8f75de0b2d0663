import type { TrailCall } from '../types';

/** A request that only looks: CloudTrail does not write down what was answered. */
export function read(
  service: string,
  name: string,
  request?: Readonly<Record<string, unknown>>,
): TrailCall {
  return {
    source: `${service}.amazonaws.com`,
    name,
    isRead: true,
    parameters: () => ({ request }),
  };
}
