import { z } from 'zod';
import { clusterArn } from '../../world/services/ecsArns';
import { operation } from '../face';
import { paginate } from '../pageToken';
import {
  clusterNames,
  ecsServices,
  invalidParameter,
  pageOptions,
  shortName,
} from './names';

const listClustersSchema = z.object({
  maxResults: z.number().int().min(1).max(100).default(100),
  nextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html */
export const listClusters = operation(
  listClustersSchema,
  invalidParameter,
  ({ maxResults, nextToken: token }, { call, world }) => {
    const names = clusterNames(world, call);
    const { items, nextToken } = paginate(
      [...names].map(name => clusterArn(call, name)),
      pageOptions(token, maxResults, 'clusters'),
    );
    return { clusterArns: items, nextToken };
  },
);

const describeClustersSchema = z.object({
  clusters: z.array(z.string()).max(100).default(['default']),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html */
export const describeClusters = operation(
  describeClustersSchema,
  invalidParameter,
  (input, { call, world }) => {
    const all = ecsServices(world, call);
    const names = clusterNames(world, call);
    const clusters: unknown[] = [];
    const failures: unknown[] = [];
    for (const name of input.clusters.map(shortName)) {
      const services = all.filter(service => service.clusterName === name);
      const arn = clusterArn(call, name);
      if (!names.has(name)) {
        failures.push({ arn, reason: 'MISSING' });
      } else {
        clusters.push({
          clusterArn: arn,
          clusterName: name,
          status: 'ACTIVE',
          activeServicesCount: services.length,
          runningTasksCount: services.reduce(
            (sum, service) => sum + service.desiredCount,
            0,
          ),
          pendingTasksCount: 0,
          registeredContainerInstancesCount: 0,
        });
      }
    }
    return { clusters, failures };
  },
);
