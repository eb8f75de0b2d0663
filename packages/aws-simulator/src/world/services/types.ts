import type { VocabularyName } from '../logs/vocabulary';

export type LoadBalancer = {
  /** The id at the end of the load balancer's ARN. */
  id: string;
  name: string;
  targetGroup: { id: string; name: string };
};

export type Database = {
  dbInstanceIdentifier: string;
  storageGiB: number;
};

type ServiceBase = {
  arn: string;
  accountId: string;
  region: string;
  serviceName: string;
  /** Requests per minute at the busiest hour of a working day. */
  peakRequests: number;
  /** Share of the successful requests that leave a line in the log. */
  loggedShare: number;
  medianLatencySeconds: number;
  desiredCount: number;
  /** CPU utilisation without load, and what the peak load adds, in percent. */
  cpu: { idle: number; load: number };
  vocabulary: VocabularyName;
  /** A service that came into being in the simulator: quiet, without incidents. */
  adopted: boolean;
  /** Epoch minute of its first data; none for what was always there. */
  startMinute?: number;
  /** What the stack that deployed it says of it, if one did. */
  stackId?: string;
  tags?: Readonly<Record<string, string>>;
  database?: Database;
};

export type TaskDefinition = {
  arn: string;
  image: string;
  cpu: string;
  memory: string;
};

export type EcsService = ServiceBase & {
  type: 'ecs-service';
  clusterName: string;
  containerName: string;
  containerPort: number;
  logGroupName: string;
  loadBalancer?: LoadBalancer;
  taskDefinition?: TaskDefinition;
};

export type AppRunnerService = ServiceBase & {
  type: 'app-runner-service';
  serviceId: string;
};

export type Service = EcsService | AppRunnerService;

export type Scope = { accountId: string; region: string };
