import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  getRepositoryPath,
  readHeadCommit,
  runGit,
} from '@hangar/plugin-local-git-node';
import { readRepositoryEntities } from '../repository/readRepositoryEntities';

// How far back a usable commit is looked for when the newest one is broken.
const MAX_COMMITS = 50;

type State = { head: string | undefined; entities: Entity[] };

/**
 * Reads repositories, each commit once. A repository whose newest commit
 * cannot be used keeps what its last good commit declares.
 */
export class RepositoryReader {
  readonly #root: string;
  readonly #logger: LoggerService;
  readonly #states = new Map<string, State>();

  constructor(options: { root: string; logger: LoggerService }) {
    this.#root = options.root;
    this.#logger = options.logger;
  }

  /** The entities of one repository. Never throws: what is wrong is logged, once for each commit. */
  async read(name: string): Promise<Entity[]> {
    const state = this.#states.get(name);
    try {
      const path = getRepositoryPath(this.#root, name);
      const head = await readHeadCommit(path);
      if (!state || state.head !== head) {
        const entities = head ? await this.#readLastGood(name, head) : [];
        this.#states.set(name, { head, entities });
      }
    } catch (error) {
      this.#logger.warn(`Repository ${name} cannot be read: ${error}`);
    }
    return this.#states.get(name)?.entities ?? [];
  }

  /** As {@link RepositoryReader.read}, and without asking git again for a repository that was read before. */
  async recall(name: string): Promise<Entity[]> {
    return this.#states.get(name)?.entities ?? this.read(name);
  }

  /** Forgets the repositories that are gone. */
  keepOnly(names: string[]): void {
    for (const name of this.#states.keys()) {
      if (!names.includes(name)) {
        this.#states.delete(name);
      }
    }
  }

  async #readLastGood(name: string, head: string): Promise<Entity[]> {
    const output = await runGit(
      ['--git-dir=.', 'rev-list', '--first-parent', `-n${MAX_COMMITS}`, head],
      { cwd: getRepositoryPath(this.#root, name) },
    );
    for (const commit of output.trim().split('\n')) {
      try {
        return await this.#readCommit(name, commit);
      } catch (error) {
        this.#logger.warn(
          `Repository ${name}: commit ${commit} cannot be used, the one before it is tried: ${error}`,
        );
      }
    }
    return [];
  }

  async #readCommit(name: string, commit: string): Promise<Entity[]> {
    const { entities, refused } = await readRepositoryEntities(
      this.#root,
      name,
      commit,
    );
    if (refused.length > 0) {
      this.#logger.warn(
        `Repository ${name}: ${refused.join(
          ', ',
        )} refused; a repository may declare components, APIs, resources and systems.`,
      );
    }
    return entities;
  }
}
