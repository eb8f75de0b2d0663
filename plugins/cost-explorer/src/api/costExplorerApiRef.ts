import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CostExplorerApi } from './CostExplorerApi';

/**
 * The client of the Cost Explorer backend.
 *
 * @public
 */
export const costExplorerApiRef = createApiRef<CostExplorerApi>({
  id: 'plugin.cost-explorer.client',
});
