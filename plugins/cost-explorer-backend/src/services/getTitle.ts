import type { Entity } from '@backstage/catalog-model';

/** How people call an entity; undefined where it has nothing but its name. */
export function getTitle(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    entity?.metadata.title ??
    (typeof displayName === 'string' ? displayName : undefined)
  );
}
