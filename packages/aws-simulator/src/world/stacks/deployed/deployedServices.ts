import { HISTORY_MINUTES, quietLife } from '../../services/adoptService';
import type {
  AppRunnerService,
  EcsService,
  Service,
} from '../../services/types';
import { toMinute } from '../../time';
import type { Inventory } from '../Inventory';
import type { InventoryItem } from '../records/resourceRecords';
import { isObject } from '../template/Template';
import { findDatabase } from './findDatabase';
import { findLoadBalancer } from './findLoadBalancer';

type Container = {
  name: string;
  port: number;
  image: string;
  logGroupName?: string;
};

/** The services that the stacks of all accounts have deployed. */
export function deployedServices(inventory: Inventory): Service[] {
  return inventory.all().flatMap((item): Service[] => {
    if (item.type === 'AWS::ECS::Service') {
      return [toEcsService(inventory, item)];
    }
    return item.type === 'AWS::AppRunner::Service'
      ? [toAppRunnerService(inventory, item)]
      : [];
  });
}

function toEcsService(inventory: Inventory, item: InventoryItem): EcsService {
  const { physicalId, properties } = item;
  const [, clusterName, serviceName] = physicalId.split('/');
  const definition = inventory.get(
    item,
    'AWS::ECS::TaskDefinition',
    String(properties.TaskDefinition),
  );
  const container = readContainer(definition?.properties ?? {});
  return {
    ...common(item),
    type: 'ecs-service',
    serviceName,
    clusterName,
    desiredCount: Number(properties.DesiredCount ?? 1),
    containerName: container.name,
    containerPort: container.port,
    logGroupName: container.logGroupName ?? `/ecs/${serviceName}`,
    loadBalancer: findLoadBalancer(inventory, item),
    database: findDatabase(inventory, item, definition),
    taskDefinition: definition && {
      arn: definition.physicalId,
      image: container.image,
      cpu: String(definition.properties.Cpu ?? '256'),
      memory: String(definition.properties.Memory ?? '512'),
    },
  };
}

function toAppRunnerService(
  inventory: Inventory,
  item: InventoryItem,
): AppRunnerService {
  const [, serviceName, serviceId] = item.physicalId.split('/');
  return {
    ...common(item),
    type: 'app-runner-service',
    serviceName,
    serviceId,
    desiredCount: 1,
    database: findDatabase(inventory, item),
  };
}

function common(item: InventoryItem) {
  const { physicalId, accountId, region, stackId, createdAt, tags } = item;
  return {
    ...quietLife,
    arn: physicalId,
    accountId,
    region,
    // A retained service has no stack any more, but one deployed it.
    stackId: stackId ?? 'retained',
    tags,
    startMinute: toMinute(createdAt) - HISTORY_MINUTES,
  };
}

function readContainer({
  ContainerDefinitions: containers,
}: Readonly<Record<string, unknown>>): Container {
  const [first] = Array.isArray(containers) ? containers.filter(isObject) : [];
  const [port] = Array.isArray(first?.PortMappings)
    ? first.PortMappings.filter(isObject)
    : [];
  const log = isObject(first?.LogConfiguration)
    ? first.LogConfiguration.Options
    : undefined;
  const group = isObject(log) ? log['awslogs-group'] : undefined;
  return {
    name: String(first?.Name ?? 'app'),
    port: Number(port?.ContainerPort ?? 8080),
    image: String(first?.Image ?? ''),
    logGroupName: typeof group === 'string' ? group : undefined,
  };
}
