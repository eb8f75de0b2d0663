import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';

/**
 * Who signs in to the sample organisation: one person of each role of the
 * portal, somebody of another team (`seller`), and somebody without any right
 * (`stranger`).
 *
 * @public
 */
export type SamplePerson =
  | 'engineer'
  | 'operator'
  | 'seller'
  | 'manager'
  | 'auditor'
  | 'administrator'
  | 'stranger';

const ownershipRefs: Record<SamplePerson, string[]> = {
  engineer: ['user:default/engineer', 'group:default/platform'],
  operator: ['user:default/operator', 'group:default/platform'],
  seller: ['user:default/seller', 'group:default/sales-systems'],
  manager: [
    'user:default/manager',
    'group:default/production-systems',
    'group:default/platform',
  ],
  auditor: ['user:default/auditor', 'group:default/audit'],
  administrator: ['user:default/administrator'],
  stranger: [],
};

/** What a person is, or is a member of; nothing for somebody unknown. */
export const getOwnershipRefs = (name: string): string[] =>
  ownershipRefs[name as SamplePerson] ?? [];

/**
 * The `Authorization` header of a request that a person makes.
 *
 * @param person - `anonymous` is somebody who has not signed in
 * @public
 */
export function asHeader(person: SamplePerson | 'anonymous'): string {
  return person === 'anonymous'
    ? mockCredentials.none.header()
    : mockCredentials.user.header(`user:default/${person}`);
}

/**
 * The credentials of a person, for a service or an action that is called
 * without a request.
 *
 * @public
 */
export function asCredentials(
  person: SamplePerson,
): BackstageCredentials<BackstageUserPrincipal> {
  return mockCredentials.user(`user:default/${person}`);
}
