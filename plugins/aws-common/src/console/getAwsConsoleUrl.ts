import type { AwsScope } from '../resources/types';
import { encodeGraph } from './encodeGraph';

/**
 * What to open in the AWS console. An `AwsResource` of a binding is a target.
 * @public
 */
export type AwsConsoleTarget = AwsScope &
  (
    | {
        type: 'metric';
        namespace: string;
        metricName: string;
        dimensions: Record<string, string>;
        /** CloudWatch statistic such as `Average` or `p95`. */
        statistic?: string;
        /** Seconds. */
        period?: number;
        /** ISO 8601 UTC. */
        from?: string;
        /** ISO 8601 UTC. */
        to?: string;
      }
    | { type: 'alarm'; name: string }
    | { type: 'log-group'; name: string }
    | { type: 'ecs-service'; clusterName: string; serviceName: string }
    | { type: 'app-runner-service'; arn: string }
    | { type: 'load-balancer'; arn: string }
    | { type: 'rds-instance'; dbInstanceIdentifier: string }
    | { type: 'cloudformation-stack'; name: string }
    | { type: 'cloudtrail-event'; eventId: string }
  );

function getConsoleDomain(region: string): string {
  if (region.startsWith('cn-')) return 'console.amazonaws.cn';
  if (region.startsWith('us-gov-')) return 'console.amazonaws-us-gov.com';
  return 'console.aws.amazon.com';
}

// The console decodes a log group's name twice, with "$" in place of "%".
function encodeLogGroup(name: string): string {
  return encodeURIComponent(encodeURIComponent(name)).replace(/%/g, '$');
}

function encodeMetric(
  target: Extract<AwsConsoleTarget, { type: 'metric' }>,
): string {
  const dimensions = Object.entries(target.dimensions).flat();
  return encodeGraph({
    metrics: [[target.namespace, target.metricName, ...dimensions]],
    view: 'timeSeries',
    region: target.region,
    stat: target.statistic,
    period: target.period,
    start: target.from,
    end: target.to,
  });
}

function getPath(target: AwsConsoleTarget): string {
  const home = (service: string, fragment: string) =>
    `${service}/home?region=${target.region}#${fragment}`;
  switch (target.type) {
    case 'metric':
      return home('cloudwatch', `metricsV2:graph=${encodeMetric(target)}`);
    case 'alarm':
      return home(
        'cloudwatch',
        `alarmsV2:alarm/${encodeURIComponent(target.name)}`,
      );
    case 'log-group':
      return home(
        'cloudwatch',
        `logsV2:log-groups/log-group/${encodeLogGroup(target.name)}`,
      );
    case 'ecs-service':
      return `ecs/v2/clusters/${encodeURIComponent(
        target.clusterName,
      )}/services/${encodeURIComponent(target.serviceName)}/health?region=${
        target.region
      }`;
    case 'app-runner-service':
      return home(
        'apprunner',
        `/services/dashboard?service_arn=${encodeURIComponent(target.arn)}`,
      );
    case 'load-balancer':
      return home(
        'ec2',
        `LoadBalancer:loadBalancerArn=${encodeURIComponent(target.arn)}`,
      );
    case 'rds-instance':
      return home(
        'rds',
        `database:id=${encodeURIComponent(
          target.dbInstanceIdentifier,
        )};is-cluster=false`,
      );
    case 'cloudformation-stack':
      return home(
        'cloudformation',
        `/stacks?filteringText=${encodeURIComponent(target.name)}`,
      );
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html
    case 'cloudtrail-event':
      return home(
        'cloudtrailv2',
        `/events/${encodeURIComponent(target.eventId)}`,
      );
    default: {
      const unknown: never = target;
      throw new TypeError(`No console page for ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * The AWS console's page of a metric, an alarm, a log group or a resource. The
 * reader must be signed in to the account.
 * @public
 */
export function getAwsConsoleUrl(target: AwsConsoleTarget): string {
  const domain = getConsoleDomain(target.region);
  return `https://${target.region}.${domain}/${getPath(target)}`;
}
