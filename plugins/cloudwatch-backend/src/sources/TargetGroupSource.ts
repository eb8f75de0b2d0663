import {
  DescribeServicesCommand,
  ECSClient,
  Service,
} from '@aws-sdk/client-ecs';
import type { AwsEcsService, AwsScope } from '@hangar/plugin-aws-common';
import {
  AwsClientsService,
  createBatchLoader,
  SharedReads,
} from '@hangar/plugin-aws-node';
import { readLifetimes } from '../readLifetimes';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html */
const MAX_SERVICES = 10;

type ServiceLoader = { load(name: string): Promise<Service | undefined> };

export type ServiceTargetGroups = {
  /** False when AWS has no service of this name in the cluster. */
  found: boolean;
  targetGroupArns: string[];
};

function getTargetGroupArns(service: Service): string[] {
  const balancers = [
    ...(service.loadBalancers ?? []),
    ...(service.taskSets ?? []).flatMap(set => set.loadBalancers ?? []),
  ];
  const arns = balancers.map(({ targetGroupArn }) => targetGroupArn);
  return [...new Set(arns.filter(arn => arn !== undefined))];
}

/** Finds the target groups that an ECS service registers its tasks in. */
export class TargetGroupSource {
  private readonly loaders = new Map<string, ServiceLoader>();

  constructor(
    private readonly clients: AwsClientsService,
    private readonly reads: SharedReads,
  ) {}

  async getTargetGroups(service: AwsEcsService): Promise<ServiceTargetGroups> {
    const { accountId, region, clusterName, serviceName } = service;
    const scope = { accountId, region };
    const { value } = await this.reads.read<ServiceTargetGroups>({
      scope,
      operation: 'ECS.DescribeServices',
      input: { clusterName, serviceName },
      lifetime: readLifetimes.ecsServices,
      load: async () => {
        const loader = this.getLoader(scope, clusterName);
        const found = await loader.load(serviceName);
        return {
          found: found !== undefined,
          targetGroupArns: found ? getTargetGroupArns(found) : [],
        };
      },
    });
    return value;
  }

  private getLoader(scope: AwsScope, cluster: string): ServiceLoader {
    const key = [scope.accountId, scope.region, cluster].join('/');
    let loader = this.loaders.get(key);
    if (!loader) {
      loader = createBatchLoader<Service>({
        maxBatchSize: MAX_SERVICES,
        load: names => this.describe(scope, cluster, names),
      });
      this.loaders.set(key, loader);
    }
    return loader;
  }

  private async describe(
    scope: AwsScope,
    cluster: string,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, Service>> {
    const client = await this.clients.getClient(ECSClient, scope);
    const { services = [] } = await client.send(
      new DescribeServicesCommand({ cluster, services: [...names] }),
    );
    return new Map(
      services
        .filter(service => service.status !== 'INACTIVE')
        .map(service => [service.serviceName ?? '', service]),
    );
  }
}
