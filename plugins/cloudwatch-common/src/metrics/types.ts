import type {
  AwsAppRunnerService,
  AwsEcsService,
  AwsLoadBalancer,
  AwsLogGroup,
  AwsRdsInstance,
  AwsScope,
} from '@hangar/plugin-aws-common';
import type { MetricStatistic, MetricUnit } from '../types';

/**
 * A target group behind an annotated load balancer. No annotation names it: it
 * is found through the ECS service that registers its tasks in it.
 *
 * @public
 */
export type AwsTargetGroup = AwsScope & {
  type: 'target-group';
  arn: string;
  name: string;
  /** Value of the `TargetGroup` dimension: `targetgroup/<name>/<id>`. */
  dimension: string;
  /** Value of the `LoadBalancer` dimension: `app/<name>/<id>`. */
  loadBalancerDimension: string;
};

/**
 * The resources that CloudWatch metrics are shown of.
 *
 * @public
 */
export type MetricResource =
  | AwsEcsService
  | AwsAppRunnerService
  | AwsLoadBalancer
  | AwsTargetGroup
  | AwsRdsInstance
  | AwsLogGroup;

/**
 * One metric of one type of AWS resource: what to ask CloudWatch for and how to
 * read the answer.
 *
 * @public
 */
export interface MetricDefinition<R extends MetricResource = MetricResource> {
  /** `<resource type>/<metric>`; the `id` of the metrics made from it. */
  id: string;
  /** The type of the resources that have this metric. */
  resourceType: R['type'];
  /** CloudWatch namespace, e.g. `AWS/ECS`. */
  namespace: string;
  /** CloudWatch metric name. */
  metricName: string;
  /** What is asked for, in the order shown; one series each. */
  statistics: MetricStatistic[];
  /** Unit of the values shown. */
  unit: MetricUnit;
  /** AWS's value times this is the value shown; 1 when absent. */
  scale?: number;
  /** Metric math over the metric, which it calls `m`. */
  expression?: string;
  /**
   * `nonzero`: AWS reports nothing while the value is zero, so an absent point
   * means zero. Otherwise an absent point means that nothing was measured.
   */
  reported: 'always' | 'nonzero';
  /** Whether the metric exists for this resource; always when absent. */
  appliesTo?(resource: R): boolean;
  /** The CloudWatch dimensions of the metric for this resource. */
  dimensions(resource: R): Record<string, string>;
  /** What having this metric costs, apart from asking for it. */
  billing: string;
  /** The AWS page that documents the metric. */
  source: string;
}
