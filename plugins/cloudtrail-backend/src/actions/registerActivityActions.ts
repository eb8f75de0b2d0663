import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActivityActionsOptions } from './ActivityActionsOptions';
import { registerChangesBeforeAction } from './registerChangesBeforeAction';
import { registerEventsActions } from './registerEventsActions';

/**
 * Registers the read-only actions. They act with the caller's own credentials
 * and are authorised as the routes are.
 */
export function registerActivityActions(
  registry: ActionsRegistryService,
  options: ActivityActionsOptions,
) {
  registerEventsActions(registry, options);
  registerChangesBeforeAction(registry, options);
}
