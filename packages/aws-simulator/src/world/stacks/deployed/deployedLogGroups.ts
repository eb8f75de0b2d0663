import { SilentLogGroup } from '../../logs/SilentLogGroup';
import { toMinute } from '../../time';
import type { Inventory } from '../Inventory';

/** The log groups of all stacks; a service that writes to one replaces it. */
export function deployedLogGroups(inventory: Inventory): SilentLogGroup[] {
  return inventory
    .all()
    .filter(({ type }) => type === 'AWS::Logs::LogGroup')
    .map(({ accountId, region, physicalId, createdAt }) => {
      const startMinute = toMinute(createdAt);
      return new SilentLogGroup(accountId, region, physicalId, startMinute);
    });
}
