import { createServiceFactory } from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';

/** Nobody is told of anything. */
export const noNotifications = createServiceFactory({
  service: notificationService,
  deps: {},
  factory: () => ({ send: async () => undefined }),
});
