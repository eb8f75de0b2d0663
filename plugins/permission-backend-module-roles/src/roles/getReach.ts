import type { RoleMembers } from './readRoleMembers';
import { type Reach, rights, roles } from './roles';

/**
 * How far the right reaches for somebody who is known by these references
 * (themselves and their groups). `undefined`: they do not have it.
 */
export function getReach(
  permission: string,
  refs: readonly string[],
  members: RoleMembers,
): Reach | undefined {
  const granted = rights[permission];
  if (!granted) {
    return 'all';
  }
  const own = roles.filter(role =>
    refs.some(ref => members.get(role)?.has(ref)),
  );
  const reaches = [granted.everyone, ...own.map(role => granted[role])];
  return (['all', 'owned'] as const).find(reach => reaches.includes(reach));
}
