import { readFile } from 'node:fs/promises';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

const CATALOG_INFO = 'catalog-info.yaml';

async function readCatalogInfo(workspacePath: string): Promise<string> {
  try {
    return await readFile(
      resolveSafeChildPath(workspacePath, CATALOG_INFO),
      'utf8',
    );
  } catch (error) {
    throw new InputError(
      `The workspace has no ${CATALOG_INFO}; without it the repository would not appear in the catalog.`,
      error,
    );
  }
}

function toEntity(value: unknown): Entity {
  const entity = value as Entity | null;
  if (
    typeof entity?.apiVersion !== 'string' ||
    typeof entity.kind !== 'string' ||
    typeof entity.metadata?.name !== 'string'
  ) {
    throw new InputError(
      `A document of ${CATALOG_INFO} is not an entity: it needs "apiVersion", "kind" and "metadata.name".`,
    );
  }
  return entity;
}

/** The entities that the workspace declares in its `catalog-info.yaml`. */
export async function readWorkspaceEntities(
  workspacePath: string,
): Promise<Entity[]> {
  const documents = parseAllDocuments(await readCatalogInfo(workspacePath));
  const entities = documents
    .filter(document => document.contents !== null)
    .map(document => {
      if (document.errors.length > 0) {
        throw new InputError(
          `${CATALOG_INFO} is not valid YAML: ${document.errors[0].message}`,
        );
      }
      return toEntity(document.toJSON());
    });
  if (entities.length === 0) {
    throw new InputError(`${CATALOG_INFO} declares no entity.`);
  }
  return entities;
}

/** What the repository is about: its first component, or else its first entity. */
export function getMainEntityRef(entities: Entity[]): string {
  const main =
    entities.find(entity => entity.kind.toLowerCase() === 'component') ??
    entities[0];
  return stringifyEntityRef(main);
}
