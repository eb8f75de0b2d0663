import { costAssumptions, type CostAssumptionId } from '../assumptions';
import type { EnvironmentChoices } from '../choices';

/** The choices with what follows from them. */
export type UsageContext = EnvironmentChoices & {
  /** The value of an assumption in this environment. */
  assume: (id: CostAssumptionId) => number;
  hours: number;
  tasks: number;
  vcpu: number;
  memoryGb: number;
  hasLoadBalancer: boolean;
  natGatewayCount: number;
  /** Interface endpoints times zones. */
  endpointCount: number;
};

/** ecr.api, ecr.dkr, logs and secretsmanager; the gateway endpoint of S3 is free. */
const INTERFACE_ENDPOINTS = 4;

export function createUsageContext(choices: EnvironmentChoices): UsageContext {
  const { environment, network, egress, platform } = choices;
  const isProd = environment === 'prod';
  const isPrivate = network === 'private';
  const assume = (id: CostAssumptionId) =>
    costAssumptions[id].value[environment];
  const [cpu, memory] = choices.taskSize.split('-').map(Number);
  return {
    ...choices,
    assume,
    hours: assume('hoursPerMonth'),
    tasks: choices.minimumTasks ?? (isProd ? 2 : 1),
    vcpu: cpu / 1024,
    memoryGb: memory / 1024,
    hasLoadBalancer: isPrivate && platform === 'ecs-fargate',
    natGatewayCount:
      isPrivate && egress === 'nat-gateway'
        ? (choices.natGateways ?? (isProd ? 2 : 1))
        : 0,
    // App Runner fetches image, secret and logs outside of the VPC.
    endpointCount:
      isPrivate && egress === 'vpc-endpoints' && platform === 'ecs-fargate'
        ? INTERFACE_ENDPOINTS * (choices.endpointZones ?? 2)
        : 0,
  };
}
