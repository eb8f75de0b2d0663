import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

function parseOwnerRef(entity: Entity): string {
  const owner = entity.spec?.owner;
  try {
    const ref = parseEntityRef(String(owner ?? ''), {
      defaultKind: 'Group',
      defaultNamespace: entity.metadata.namespace,
    });
    if (['group', 'user'].includes(ref.kind.toLowerCase())) {
      return stringifyEntityRef(ref);
    }
  } catch {
    // told below
  }
  throw new InputError(
    `"owner" must name a group or a user of the catalog, like "group:default/platform"; ${stringifyEntityRef(
      entity,
    )} has ${JSON.stringify(owner ?? null)}.`,
  );
}

/**
 * Refuses an owner that the caller does not find in the catalog.
 *
 * @throws InputError that names `owner`
 */
export async function checkOwners(
  entities: Entity[],
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<void> {
  const { catalog, credentials } = options;
  const entityRefs = [...new Set(entities.map(parseOwnerRef))];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind'] },
    { credentials },
  );
  const unknown = entityRefs.filter((_, index) => !items[index]);
  if (unknown.length > 0) {
    throw new InputError(
      `"owner" is not in the catalog: ${unknown.join(
        ', ',
      )}. Choose an existing group or user.`,
    );
  }
}

/**
 * Refuses entities that the catalog already has, also those the caller may not
 * read: a name can be given only once.
 *
 * @throws ConflictError that names `name`
 */
export async function checkNamesAreFree(
  entities: Entity[],
  options: { catalog: CatalogService; auth: AuthService },
): Promise<void> {
  const { catalog, auth } = options;
  const entityRefs = entities.map(entity => stringifyEntityRef(entity));
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind'] },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const taken = entityRefs.filter((_, index) => items[index]);
  if (taken.length > 0) {
    throw new ConflictError(
      `"name" is taken: the catalog already has ${taken.join(
        ', ',
      )}. Choose another name.`,
    );
  }
}
