import { targetGroupArn } from './sampleEntities';
import { entityUrl } from './startPlugin';

export const metricsUrl = (name: string, query: Record<string, string> = {}) =>
  `${entityUrl(name, 'metrics')}?${new URLSearchParams(query)}`;

/** What ECS answers of the service `parts-inventory`: the target group it registers in. */
export const describeServices = () => ({
  services: [
    {
      serviceName: 'drone-prod-engineer-ecs-parts-inventory',
      status: 'ACTIVE',
      loadBalancers: [{ targetGroupArn }],
    },
  ],
  failures: [],
});

/** How often an operation was asked for. */
export const countRequests = (
  requests: Array<{ operation: string }>,
  operation: string,
) => requests.filter(request => request.operation === operation).length;
