import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { type Role, roles } from './roles';

export type RoleMembers = ReadonlyMap<Role, ReadonlySet<string>>;

function readMember(ref: string, role: Role): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultNamespace: 'default' }),
    );
  } catch (error) {
    throw new InputError(
      `permission.roles.${role}: "${ref}" must be a reference of a user or group, e.g. user:default/engineer`,
      error,
    );
  }
}

/**
 * Who has which role, from `permission.roles`.
 *
 * @throws InputError when a role does not exist or a reference is malformed
 */
export function readRoleMembers(config: Config): RoleMembers {
  const section = config.getOptionalConfig('permission.roles');
  const unknown = section
    ?.keys()
    .find(name => !roles.some(role => role === name));
  if (unknown) {
    throw new InputError(
      `permission.roles.${unknown}: there is no such role. Choose from ${roles.join(', ')}`,
    );
  }
  return new Map(
    roles.map(role => [
      role,
      new Set(
        (section?.getOptionalStringArray(role) ?? []).map(ref =>
          readMember(ref, role),
        ),
      ),
    ]),
  );
}
