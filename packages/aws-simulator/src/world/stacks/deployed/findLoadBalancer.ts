import type { LoadBalancer } from '../../services/types';
import type { Inventory } from '../Inventory';
import type { InventoryItem } from '../records/resourceRecords';
import { isObject } from '../template/Template';

const PREFIX = 'AWS::ElasticLoadBalancingV2::';

/** The load balancer that sends requests to an ECS service, if one does. */
export function findLoadBalancer(
  inventory: Inventory,
  service: InventoryItem,
): LoadBalancer | undefined {
  const { LoadBalancers: entries } = service.properties;
  const [entry] = Array.isArray(entries) ? entries.filter(isObject) : [];
  const targetGroupArn = String(entry?.TargetGroupArn ?? '');
  const targetGroup = inventory.get(
    service,
    `${PREFIX}TargetGroup`,
    targetGroupArn,
  );
  const loadBalancerArn = loadBalancerOf(inventory, service, targetGroupArn);
  if (
    !targetGroup ||
    !loadBalancerArn ||
    !inventory.get(service, `${PREFIX}LoadBalancer`, loadBalancerArn)
  ) {
    return undefined;
  }
  const [name, id] = loadBalancerArn.split('/').slice(-2);
  const [groupName, groupId] = targetGroupArn.split('/').slice(-2);
  return { name, id, targetGroup: { name: groupName, id: groupId } };
}

/** The ARN of the load balancer whose listeners or rules name a target group. */
export function loadBalancerOf(
  inventory: Inventory,
  scope: { accountId: string; region: string },
  targetGroupArn: string,
): string | undefined {
  const names = ({ properties }: InventoryItem) =>
    targetGroupArn !== '' &&
    JSON.stringify(properties).includes(JSON.stringify(targetGroupArn));
  const listeners = inventory.list(scope, `${PREFIX}Listener`);
  const rule = inventory.list(scope, `${PREFIX}ListenerRule`).find(names);
  const listener =
    listeners.find(names) ??
    listeners.find(
      ({ physicalId }) => physicalId === rule?.properties.ListenerArn,
    );
  return listener && String(listener.properties.LoadBalancerArn);
}
