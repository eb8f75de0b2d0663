import { useEntity } from '@backstage/plugin-catalog-react';
import {
  AwsStatePanel,
  getOwnerText,
  type AwsStatePanelProps,
} from '@hangar/plugin-aws-react';

/** The states of CloudWatch data; knows whom to ask for access. */
export function CloudwatchStatePanel<T extends object>(
  props: Omit<AwsStatePanelProps<T>, 'owner'>,
) {
  const { entity } = useEntity();
  return <AwsStatePanel {...props} owner={getOwnerText(entity)} />;
}
