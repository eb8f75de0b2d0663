import { appRunnerServiceMetrics } from './appRunnerServiceMetrics';
import { ecsServiceMetrics } from './ecsServiceMetrics';
import { loadBalancerMetrics, targetGroupMetrics } from './loadBalancerMetrics';
import { logGroupMetrics } from './logGroupMetrics';
import { rdsInstanceMetrics } from './rdsInstanceMetrics';
import type { MetricDefinition, MetricResource } from './types';

/**
 * The metrics shown of each type of AWS resource, in the order they are shown.
 *
 * @public
 */
export const metricDefinitions: {
  readonly [R in MetricResource as R['type']]: ReadonlyArray<
    MetricDefinition<R>
  >;
} = {
  'ecs-service': ecsServiceMetrics,
  'app-runner-service': appRunnerServiceMetrics,
  'load-balancer': loadBalancerMetrics,
  'target-group': targetGroupMetrics,
  'rds-instance': rdsInstanceMetrics,
  'log-group': logGroupMetrics,
};

/**
 * The metrics that exist for one resource; for a network load balancer, for
 * example, others than for an application load balancer.
 *
 * @public
 */
export function getMetricDefinitions(
  resource: MetricResource,
): MetricDefinition[] {
  const definitions: ReadonlyArray<MetricDefinition> =
    metricDefinitions[resource.type];
  return definitions.filter(
    definition => definition.appliesTo?.(resource) ?? true,
  );
}

/**
 * The definition behind an `EntityMetric.id`, e.g. to learn whether an absent
 * point means zero.
 *
 * @public
 */
export function getMetricDefinition(id: string): MetricDefinition | undefined {
  return Object.values(metricDefinitions)
    .flatMap((definitions): ReadonlyArray<MetricDefinition> => definitions)
    .find(definition => definition.id === id);
}
