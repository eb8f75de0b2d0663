import {
  entityEnvelopeSchemaValidator,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  parseEntityYaml,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';

const ALLOWED_KINDS = ['component', 'api', 'resource', 'system'];

const validateEnvelope = entityEnvelopeSchemaValidator();

/** What a `catalog-info.yaml` declares, and what of it the catalog does not take from a repository. */
export type CatalogInfo = { entities: Entity[]; refused: string[] };

/**
 * Parses every document of a `catalog-info.yaml`. Entities from a provider
 * bypass `catalog.rules`, so the kinds are limited here: nobody becomes a
 * member of a group, or publishes a template, by pushing to a repository.
 *
 * @throws InputError when the text is not YAML or a document is not an entity
 */
export function parseCatalogInfo(
  text: string,
  location: LocationSpec,
): CatalogInfo {
  const info: CatalogInfo = { entities: [], refused: [] };
  for (const result of parseEntityYaml(text, location)) {
    if (result.type === 'error') {
      throw new InputError(result.error.message);
    }
    if (result.type !== 'entity') {
      continue;
    }
    const entity = validateEnvelope(result.entity);
    if (ALLOWED_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'))) {
      info.entities.push(entity);
    } else {
      info.refused.push(stringifyEntityRef(entity));
    }
  }
  return info;
}
