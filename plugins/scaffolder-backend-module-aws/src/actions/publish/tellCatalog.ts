import { setTimeout as wait } from 'node:timers/promises';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { LOCAL_GIT_REPOSITORIES_TOPIC } from '@hangar/plugin-local-git-node';

const INTERVAL_MS = 100;

type Told = {
  repositoryName: string;
  entityRef: string;
  catalog: CatalogService;
  credentials: BackstageCredentials;
  events: EventsService;
  logger: LoggerService;
  timeoutMs: number;
  signal?: AbortSignal;
};

async function isListed(told: Told): Promise<boolean> {
  const { catalog, credentials, entityRef, signal, timeoutMs } = told;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (await catalog.getEntityByRef(entityRef, { credentials })) {
      return true;
    }
    if (Date.now() >= deadline) {
      return false;
    }
    await wait(INTERVAL_MS, undefined, { signal });
  }
}

/**
 * Tells the catalog of a new repository and waits until the caller finds its
 * entity there: the link that the task ends with has to lead somewhere. What
 * goes wrong here only costs time, since the catalog also scans.
 */
export async function tellCatalog(told: Told): Promise<void> {
  const { entityRef, events, logger, repositoryName } = told;
  await events
    .publish({
      topic: LOCAL_GIT_REPOSITORIES_TOPIC,
      eventPayload: { repositoryName },
    })
    .catch(error =>
      logger.warn(`The catalog could not be told at once: ${error}`),
    );
  if (!(await isListed(told))) {
    logger.warn(
      `The catalog does not list ${entityRef} yet; its page appears within a minute.`,
    );
  }
}
