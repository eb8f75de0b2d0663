import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CloudtrailApi } from './CloudtrailApi';

/**
 * The client of the CloudTrail backend.
 *
 * @public
 */
export const cloudtrailApiRef = createApiRef<CloudtrailApi>({
  id: 'plugin.cloudtrail.client',
});
