import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { getLocalGitRepositoryName } from '@hangar/plugin-local-git-common';
import {
  getRepositoryPath,
  listRepositories,
  readFileAtCommit,
  readHeadCommit,
} from '@hangar/plugin-local-git-node';
import { parseAllDocuments } from 'yaml';

/** A repository at the newest commit of its default branch. */
export type RepositoryHead = { name: string; commit: string };

/** Finds the repository of an entity, for those who may see the entity. */
export class EntityRepositories {
  constructor(
    private readonly catalog: CatalogService,
    private readonly root: string,
  ) {}

  /**
   * The repository that declares an entity. The entity is read with the
   * caller's own credentials. Its location alone is not believed, since an
   * entity from elsewhere could carry any: the repository has to declare it.
   *
   * @throws NotFoundError when there is none, or the caller may not see the entity
   */
  async findHead(
    ref: CompoundEntityRef,
    options: { credentials: BackstageCredentials },
  ): Promise<RepositoryHead> {
    const entity = await this.catalog.getEntityByRef(ref, options);
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${stringifyEntityRef(ref)}, or you may not see it.`,
      );
    }
    const name = getLocalGitRepositoryName(entity);
    const head = name && (await this.#readHead(name));
    if (!head || !(await this.#declares(head, entity))) {
      throw new NotFoundError(
        `No repository of this machine declares ${stringifyEntityRef(entity)}.`,
      );
    }
    return head;
  }

  async #readHead(name: string): Promise<RepositoryHead | undefined> {
    const names = await listRepositories(this.root);
    const commit = names.includes(name)
      ? await readHeadCommit(getRepositoryPath(this.root, name))
      : undefined;
    return commit ? { name, commit } : undefined;
  }

  async #declares(head: RepositoryHead, entity: Entity): Promise<boolean> {
    const text = await readFileAtCommit(
      getRepositoryPath(this.root, head.name),
      head.commit,
      'catalog-info.yaml',
    ).catch(() => '');
    const wanted = stringifyEntityRef(entity);
    return parseAllDocuments(text).some(document => {
      const declared = document.errors.length > 0 ? null : document.toJSON();
      return (
        typeof declared?.kind === 'string' &&
        typeof declared.metadata?.name === 'string' &&
        stringifyEntityRef(declared) === wanted
      );
    });
  }
}
