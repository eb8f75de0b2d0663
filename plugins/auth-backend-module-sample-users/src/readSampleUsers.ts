import type { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

export type SampleUser = { entityRef: string; ownershipEntityRefs: string[] };

const toRef = (ref: string, defaultKind: string) =>
  stringifyEntityRef(
    parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
  );

/** The users that may be chosen, from `auth.providers.sample-users`. */
export function readSampleUsers(config: Config): SampleUser[] {
  return config.getConfigArray('users').map(user => {
    const entityRef = toRef(user.getString('entityRef'), 'user');
    const owned = user.getOptionalStringArray('ownershipEntityRefs') ?? [];
    return {
      entityRef,
      ownershipEntityRefs: [
        ...new Set([entityRef, ...owned.map(ref => toRef(ref, 'group'))]),
      ],
    };
  });
}
