import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { listRepositories } from '@hangar/plugin-local-git-node';
import { RepositoryReader } from './RepositoryReader';

const PROVIDER_NAME = 'local-git';

/**
 * Keeps the catalog equal to what the repositories under the root declare: a
 * push, a new repository and a removed one are followed at the next refresh.
 */
export class LocalGitEntityProvider implements EntityProvider {
  readonly #root: string;
  readonly #logger: LoggerService;
  readonly #reader: RepositoryReader;
  readonly #schedule: SchedulerServiceTaskRunner;
  #claims = new Set<string>();
  #connection?: EntityProviderConnection;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(options: {
    root: string;
    logger: LoggerService;
    schedule: SchedulerServiceTaskRunner;
  }) {
    this.#root = options.root;
    this.#logger = options.logger;
    this.#reader = new RepositoryReader(options);
    this.#schedule = options.schedule;
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#schedule.run({
      id: `${PROVIDER_NAME}-refresh`,
      fn: () => this.refresh(),
    });
  }

  /**
   * Reads the root and hands all its entities to the catalog; one refresh at a time.
   *
   * @param changed - the only repository that changed; the others are as they were read last
   */
  refresh(changed?: string): Promise<void> {
    const next = this.#refreshing
      .catch(() => {})
      .then(() => this.#refresh(changed));
    this.#refreshing = next;
    return next;
  }

  async #refresh(changed?: string): Promise<void> {
    const names = await listRepositories(this.#root);
    this.#reader.keepOnly(names);
    const entities = new Map<string, { repository: string; entity: Entity }>();
    const claims = new Set<string>();
    for (const repository of names) {
      const isSame = changed !== undefined && changed !== repository;
      const declared = isSame
        ? await this.#reader.recall(repository)
        : await this.#reader.read(repository);
      for (const entity of declared) {
        const entityRef = stringifyEntityRef(entity);
        const first = entities.get(entityRef);
        if (first) {
          claims.add(
            `Repository ${repository} declares ${entityRef}, which repository ${first.repository} declares already; the latter is used.`,
          );
        } else {
          entities.set(entityRef, { repository, entity });
        }
      }
    }
    this.#warnOfNewClaims(claims);
    await this.#connection?.applyMutation({
      type: 'full',
      entities: [...entities.values()].map(({ entity }) => ({
        entity,
        locationKey: PROVIDER_NAME,
      })),
    });
  }

  #warnOfNewClaims(claims: Set<string>): void {
    for (const claim of claims) {
      if (!this.#claims.has(claim)) {
        this.#logger.warn(claim);
      }
    }
    this.#claims = claims;
  }
}
