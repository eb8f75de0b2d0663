import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';

const LOCATION = /^local-git:([a-z0-9]+(?:-[a-z0-9]+)*)\/catalog-info\.yaml$/;

/**
 * The repository of this machine that says it declares an entity, by the
 * location that the catalog notes; undefined for entities from elsewhere.
 * @public
 */
export function getLocalGitRepositoryName(entity: Entity): string | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  return LOCATION.exec(location)?.[1];
}
