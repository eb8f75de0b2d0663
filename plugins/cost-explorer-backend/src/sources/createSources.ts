import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { CostExplorerConfig } from '../config';
import { AthenaSource } from './athena';
import { CostExplorerSource } from './costExplorer';
import type { CostSource } from './CostSource';

/** The configured sources. Where two have an account, the first of them shows it. */
export function createSources(
  config: CostExplorerConfig,
  clients: AwsClientsService,
): CostSource[] {
  return [
    ...config.payers.map(
      ({ accountId }) =>
        new CostExplorerSource(clients, accountId, config.metrics),
    ),
    ...config.athena.map(
      source => new AthenaSource(clients, source, config.metrics),
    ),
  ];
}
