import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Whether the AWS behind this portal is the simulator. */
export function useSimulatedAws(): boolean {
  return (
    useApi(configApiRef).getOptionalBoolean('aws.simulator.enabled') ?? false
  );
}
