import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';

export const INVENTORY = {
  clusterName: 'drone-prod-engineer-ecs',
  serviceName: 'drone-prod-engineer-ecs-parts-inventory',
  logGroupName: '/ecs/drone-prod-engineer-ecs-parts-inventory',
  loadBalancer: 'app/drone-prod-engineer-alb/50dc6c495c0c9188',
};

export const TELEMETRY = {
  serviceName: 'drone-prod-engineer-apprunner',
  serviceId: '8fe1e10304f84fd2b0df550fe98a71fa',
};

const dimensionsOf: Record<string, Record<string, string>> = {
  'AWS/ECS': {
    ClusterName: INVENTORY.clusterName,
    ServiceName: INVENTORY.serviceName,
  },
  'AWS/ApplicationELB': { LoadBalancer: INVENTORY.loadBalancer },
  'AWS/Logs': { LogGroupName: INVENTORY.logGroupName },
  'AWS/RDS': { DBInstanceIdentifier: 'drone-prod-engineer-rds' },
  'AWS/AppRunner': {
    ServiceName: TELEMETRY.serviceName,
    ServiceID: TELEMETRY.serviceId,
  },
};

type Options = {
  period?: number;
  dimensions?: Record<string, string>;
  returnData?: boolean;
};

/** A query for a metric of the sample services. */
export function metricQuery(
  id: string,
  namespace: string,
  metricName: string,
  stat: string,
  options: Options = {},
): MetricDataQuery {
  const { period = 60, dimensions = dimensionsOf[namespace] } = options;
  return {
    Id: id,
    ReturnData: options.returnData,
    MetricStat: {
      Metric: {
        Namespace: namespace,
        MetricName: metricName,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      },
      Period: period,
      Stat: stat,
    },
  };
}
