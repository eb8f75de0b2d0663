import type { Database } from '../../services/types';
import type { Inventory } from '../Inventory';
import type { InventoryItem } from '../records/resourceRecords';

/**
 * The database a service works with: the one that it or its tasks name, by
 * address or by the secret attached to it; else the one of its own stack, or
 * of a stack that differs from it in the last word of its name only.
 */
export function findDatabase(
  inventory: Inventory,
  service: InventoryItem,
  taskDefinition?: InventoryItem,
): Database | undefined {
  const databases = inventory.list(service, 'AWS::RDS::DBInstance');
  const text = JSON.stringify([service.properties, taskDefinition?.properties]);
  const found =
    databases.find(item =>
      namesOf(inventory, item).some(name => text.includes(name)),
    ) ??
    databases.find(({ stackId }) => stackId === service.stackId) ??
    databases.find(
      ({ stackId }) => family(stackId) === family(service.stackId),
    );
  return (
    found && {
      dbInstanceIdentifier: found.physicalId,
      storageGiB: Number(found.properties.AllocatedStorage ?? 20),
    }
  );
}

function namesOf(inventory: Inventory, database: InventoryItem): string[] {
  const { attributes, physicalId } = database;
  const secrets = inventory
    .list(database, 'AWS::SecretsManager::SecretTargetAttachment')
    .filter(({ properties }) => properties.TargetId === physicalId)
    .map(({ properties }) => String(properties.SecretId));
  return [
    attributes['Endpoint.Address'],
    attributes['MasterUserSecret.SecretArn'],
    ...secrets,
  ].filter(name => name !== '');
}

// arn:aws:cloudformation:…:stack/<system>-service/<id> → <system>
function family(stackId: string | undefined): string | undefined {
  const name = stackId?.split('/')[1];
  return name?.slice(0, name.lastIndexOf('-'));
}
