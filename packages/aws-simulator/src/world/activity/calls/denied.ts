import { userNameOf } from '../describeIdentity';
import type { Scope } from '../../services/types';
import type { Actor, TrailCall } from '../types';

/** A request that was refused, in the words that IAM has for it. */
export function denied(
  { identity }: Actor,
  { accountId }: Scope,
  service: string,
  operation: string,
  request: Readonly<Record<string, unknown>> | undefined,
  isRead = false,
): TrailCall {
  const role = identity.type === 'AssumedRole' ? identity.roleName : '';
  const caller = `arn:aws:sts::${accountId}:assumed-role/${role}/${userNameOf(identity)}`;
  const isJson = service === 'ecs' || service === 'secretsmanager';
  return {
    source: `${service}.amazonaws.com`,
    name: operation,
    isRead,
    error: {
      code: isJson ? 'AccessDeniedException' : 'AccessDenied',
      message: `User: ${caller} is not authorized to perform: ${service}:${operation} because no identity-based policy allows the ${service}:${operation} action`,
    },
    parameters: () => ({ request }),
  };
}
