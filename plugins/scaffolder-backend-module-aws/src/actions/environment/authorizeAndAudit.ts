import type {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';

/** Who may do it, and who keeps the record. */
export type Guards = {
  auditor: AuditorService;
  permissions: PermissionsService;
};

function getInitiator(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return principal.userEntityRef ?? principal.subject ?? 'unknown';
}

/**
 * Refuses who lacks a permission.
 *
 * @throws NotAllowedError that names the permission
 */
export async function authorize(
  requests: AuthorizePermissionRequest[],
  options: {
    permissions: PermissionsService;
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const { permissions, credentials } = options;
  const decisions = await permissions.authorize(requests, { credentials });
  const index = decisions.findIndex(
    ({ result }) => result !== AuthorizeResult.ALLOW,
  );
  if (index >= 0) {
    const { permission, resourceRef } = requests[index];
    const what = resourceRef ? ` for ${resourceRef}` : '';
    throw new NotAllowedError(
      `You lack the permission ${permission.name}${what}. Ask an administrator of the portal, or somebody who has it.`,
    );
  }
}

/**
 * Does something to an environment on behalf of who started the task, if they
 * may, and records who did what to which account, and how it ended. A refusal
 * is recorded too.
 *
 * @param action - `getRequests` says what has to be allowed; it may look things up
 */
export async function runAudited<T extends JsonObject>(
  ctx: Pick<ActionContext<{}>, 'getInitiatorCredentials' | 'task'>,
  guards: Guards,
  action: {
    eventId: string;
    severityLevel: 'low' | 'medium' | 'high';
    meta: JsonObject;
    authorize: (credentials: BackstageCredentials) => Promise<void>;
    run: () => Promise<T>;
  },
): Promise<T> {
  const credentials = await ctx.getInitiatorCredentials();
  const event = await guards.auditor.createEvent({
    eventId: action.eventId,
    severityLevel: action.severityLevel,
    meta: {
      ...action.meta,
      initiator: getInitiator(credentials),
      taskId: ctx.task.id,
    },
  });
  try {
    await action.authorize(credentials);
    const meta = await action.run();
    await event.success({ meta });
    return meta;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
