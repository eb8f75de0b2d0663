import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  getRepositoryPath,
  listRepositories,
  LOCAL_GIT_REPOSITORIES_TOPIC,
} from '@hangar/plugin-local-git-node';

/** Folder beside the repositories for those that are taken out of the catalog; it is never listed. */
const REMOVED = '.removed';

/**
 * Moves a local repository aside, whole, so that the catalog drops what it
 * declares and nobody's work is lost.
 *
 * @returns where it is now; undefined when it was moved before
 */
export async function archiveRepository(
  name: string,
  options: { events: EventsService; logger: LoggerService; root?: string },
): Promise<string | undefined> {
  const { events, logger, root } = options;
  if (!root) {
    throw new ConflictError(
      'The component comes from a local repository, but "localGit.root" is not configured any more.',
    );
  }
  if (!(await listRepositories(root)).includes(name)) {
    return undefined;
  }
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const archive = join(root, REMOVED, `${name}-${time}.git`);
  await mkdir(join(root, REMOVED), { recursive: true });
  await rename(getRepositoryPath(root, name), archive);
  logger.info(`The repository was moved to ${REMOVED}/${name}-${time}.git.`);
  await events
    .publish({
      topic: LOCAL_GIT_REPOSITORIES_TOPIC,
      eventPayload: { repositoryName: name },
    })
    .catch(error =>
      logger.warn(`The catalog could not be told at once: ${error}`),
    );
  return archive;
}
