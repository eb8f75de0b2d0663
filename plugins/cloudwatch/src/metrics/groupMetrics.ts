import type {
  EntityMetric,
  MetricResourceType,
} from '@hangar/plugin-cloudwatch-common';

/** Where a metric is shown. */
export type MetricGroupId = 'service' | 'load-balancer' | 'database' | 'logs';

/** The metrics of one group, in the order of their definitions. */
export type MetricGroup = {
  id: MetricGroupId;
  /** Name of the resource, when the group has only one. */
  resourceName?: string;
  metrics: EntityMetric[];
};

const GROUP_OF: Record<MetricResourceType, MetricGroupId> = {
  'ecs-service': 'service',
  'app-runner-service': 'service',
  'load-balancer': 'load-balancer',
  'target-group': 'load-balancer',
  'rds-instance': 'database',
  'log-group': 'logs',
};

const ORDER: MetricGroupId[] = ['service', 'load-balancer', 'database', 'logs'];

/** Sorts metrics by the part of the system they tell about. */
export function groupMetrics(metrics: EntityMetric[]): MetricGroup[] {
  return ORDER.map(id => {
    const members = metrics.filter(
      ({ resourceType }) => GROUP_OF[resourceType] === id,
    );
    const names = new Set(
      members
        .filter(({ resourceType }) => resourceType !== 'target-group')
        .map(({ resourceName }) => resourceName),
    );
    const [resourceName] = names.size === 1 ? names : [];
    return { id, resourceName, metrics: members };
  }).filter(({ metrics: members }) => members.length > 0);
}
