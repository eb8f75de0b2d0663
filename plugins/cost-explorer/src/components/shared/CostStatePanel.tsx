import { useEntity } from '@backstage/plugin-catalog-react';
import {
  AwsStatePanel,
  getOwnerText,
  type AwsStatePanelProps,
} from '@hangar/plugin-aws-react';
import { costExplorerCostsReadPermission } from '@hangar/plugin-cost-explorer-common';

/** The states of an entity's costs; knows whom to ask for access. */
export function CostStatePanel<T extends object>(
  props: Omit<AwsStatePanelProps<T>, 'owner' | 'permission'>,
) {
  const { entity } = useEntity();
  return (
    <AwsStatePanel
      {...props}
      permission={costExplorerCostsReadPermission.name}
      owner={getOwnerText(entity)}
    />
  );
}
