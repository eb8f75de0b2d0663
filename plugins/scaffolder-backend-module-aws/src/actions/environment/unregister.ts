import { setTimeout as wait } from 'node:timers/promises';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  parseLocationRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { parseRepositoryName } from '@hangar/plugin-local-git-node';
import { archiveRepository } from './archiveRepository';

const POLL_MS = 250;
const TIMEOUT_MS = 20_000;

export type Unregistering = {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  events: EventsService;
  logger: LoggerService;
  /** `localGit.root`; undefined where there are no local repositories. */
  root?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
};

async function listSiblings(
  entity: Entity,
  { catalog, credentials }: Unregistering,
): Promise<string[]> {
  const key = `metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`;
  const origin = entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  const { items } = await catalog.getEntities(
    { filter: { [key]: origin ?? '' }, fields: ['kind', 'metadata'] },
    { credentials },
  );
  return items.map(item => stringifyEntityRef(item));
}

/** A service's repository may have declared the system that others belong to by now. */
async function warnOfSystems(
  entityRefs: string[],
  { catalog, credentials, logger }: Unregistering,
): Promise<void> {
  const systems = entityRefs.filter(ref => ref.startsWith('system:'));
  for (const system of systems) {
    const { items } = await catalog.getEntities(
      {
        filter: { 'relations.partOf': system },
        fields: ['kind', 'metadata'],
      },
      { credentials },
    );
    const others = items
      .map(item => stringifyEntityRef(item))
      .filter(ref => !entityRefs.includes(ref));
    if (others.length > 0) {
      logger.warn(
        `${system} is declared by this repository and goes with it, but ${others.join(
          ', ',
        )} belong to it: declare it in one of their repositories.`,
      );
    }
  }
}

async function waitUntilGone(entityRef: string, options: Unregistering) {
  const { catalog, credentials, logger, signal, timeoutMs } = options;
  const deadline = Date.now() + (timeoutMs ?? TIMEOUT_MS);
  while (await catalog.getEntityByRef(entityRef, { credentials })) {
    if (Date.now() > deadline) {
      logger.warn(
        `The catalog still lists ${entityRef}; it goes within a minute.`,
      );
      return;
    }
    await wait(POLL_MS, undefined, { signal });
  }
}

async function removeLocation(
  entityRef: string,
  { catalog, credentials }: Unregistering,
): Promise<void> {
  const location = await catalog.getLocationByEntity(entityRef, {
    credentials,
  });
  if (!location) {
    throw new InputError(
      `${entityRef} was not registered by anybody here, but comes from a file or a provider of the portal's configuration; remove it there.`,
    );
  }
  await catalog.removeLocationById(location.id, { credentials });
}

/**
 * Takes an entity, and what is declared with it, out of the catalog. Nobody's
 * code is destroyed: a local repository is moved aside, another one stays
 * where it is.
 *
 * @returns the entities that go, and where the local repository is now
 * @throws InputError when the entity comes from the portal's own configuration
 */
export async function unregister(
  entity: Entity,
  options: Unregistering,
): Promise<{ entityRefs: string[]; archive?: string }> {
  const entityRef = stringifyEntityRef(entity);
  const { type, target } = parseLocationRef(
    entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? 'unknown:unknown',
  );
  const entityRefs = await listSiblings(entity, options);
  await warnOfSystems(entityRefs, options);
  if (type !== 'local-git') {
    await removeLocation(entityRef, options);
    await waitUntilGone(entityRef, options);
    return { entityRefs };
  }
  const name = parseRepositoryName(target.split('/')[0]);
  const archive = await archiveRepository(name, options);
  await waitUntilGone(entityRef, options);
  return { entityRefs, ...(archive && { archive }) };
}
