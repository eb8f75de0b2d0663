import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CloudwatchApi } from './CloudwatchApi';

/**
 * The client of the CloudWatch backend.
 *
 * @public
 */
export const cloudwatchApiRef = createApiRef<CloudwatchApi>({
  id: 'plugin.cloudwatch.client',
});
