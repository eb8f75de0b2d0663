import type { UserEntity } from '@backstage/catalog-model';
import type { GitAuthor } from '@hangar/plugin-local-git-node';

/** Author of the commit: who started the task, as the catalog knows them. */
export function getAuthor(user: UserEntity | undefined): GitAuthor {
  const name = user?.metadata.name ?? 'hangar';
  return {
    name: user?.spec.profile?.displayName ?? name,
    email: user?.spec.profile?.email ?? `${name}@localhost`,
  };
}
