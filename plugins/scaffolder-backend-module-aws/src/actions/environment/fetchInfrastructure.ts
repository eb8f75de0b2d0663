import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  getRepositoryPath,
  listFilesAtCommit,
  parseRepositoryName,
  readBytesAtCommit,
  readHeadCommit,
} from '@hangar/plugin-local-git-node';
import type { Environment } from './findEnvironment';

const FOLDER = 'infra/';
const PARAMETERS = /^infra\/parameters\/[^/]+\.json$/;
/** Infrastructure code is some hundred kilobytes; more is something else. */
const MAX_BYTES = 5_000_000;

/** What was fetched. */
export type Infrastructure = {
  /** Hash of the commit. */
  commit: string;
  /** The parameters file of the environment, in the workspace. */
  parameters: string;
};

function getRepository({ entity, entityRef }: Environment, root?: string) {
  const { type, target } = parseLocationRef(
    entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? 'unknown:unknown',
  );
  if (type !== 'local-git' || !root) {
    throw new InputError(
      `${entityRef} does not come from a repository on this machine: deploy it with the workflow of its own repository.`,
    );
  }
  return getRepositoryPath(root, parseRepositoryName(target.split('/')[0]));
}

async function listInfrastructure(repository: string, commit: string) {
  const all = await listFilesAtCommit(repository, commit);
  const files = all.filter(({ path }) => path.startsWith(FOLDER));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAX_BYTES) {
    throw new InputError(
      `The folder ${FOLDER} of the repository has ${bytes} bytes; at most ${MAX_BYTES} are fetched. Remove what is no infrastructure code.`,
    );
  }
  return files;
}

/** The file that names the environment's stack: a repository may hold several environments. */
function findParameters(
  texts: ReadonlyMap<string, string>,
  { entityRef, stackName }: Environment,
): string {
  const named = JSON.stringify(stackName);
  const found = [...texts].find(
    ([path, text]) => PARAMETERS.test(path) && text.includes(named),
  );
  if (!found) {
    throw new NotFoundError(
      `The repository of ${entityRef} has no parameters file in ${FOLDER}parameters that names the stack ${stackName}.`,
    );
  }
  return found[0];
}

/**
 * Writes the infrastructure code of an environment into the workspace, as it
 * is at the head of its repository on this machine.
 *
 * @throws InputError when the entity comes from elsewhere, NotFoundError when there is no code for the environment
 */
export async function fetchInfrastructure(
  environment: Environment,
  options: { workspacePath: string; root?: string },
): Promise<Infrastructure> {
  const { workspacePath, root } = options;
  const repository = getRepository(environment, root);
  const commit = await readHeadCommit(repository);
  if (!commit) {
    throw new NotFoundError(
      `The repository of ${environment.entityRef} has no commit.`,
    );
  }
  const texts = new Map<string, string>();
  for (const { path } of await listInfrastructure(repository, commit)) {
    const bytes = await readBytesAtCommit(repository, commit, path);
    const target = resolveSafeChildPath(workspacePath, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    texts.set(path, bytes.toString('utf8'));
  }
  return { commit, parameters: findParameters(texts, environment) };
}
