import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  type CatalogSnapshot,
  type CatalogSnapshots,
  type EntityAccess,
  type EntityPolicy,
  getEntityMembers,
} from '@hangar/plugin-aws-node';
import { cloudtrailEventsReadPermission } from '@hangar/plugin-cloudtrail-common';
import type { EntitySubject, EntitySubjects } from '../entities';
import type { ActivityView } from './ActivityView';
import { getSubjectAccounts } from './getSubjectAccounts';
import type { PeopleResolver } from './PeopleResolver';
import { readCallerRights } from './CallerRights';
import { SeenPeople } from './SeenPeople';

const toSubject = ({ resources, principalIds }: EntitySubject) => ({
  resources,
  principalIds,
});

const isUser = ({ kind }: Entity) => kind.toLocaleLowerCase('en-US') === 'user';

/** The entity as the snapshot has it, unless it changed since. */
function toKnown(entity: Entity, snapshot: CatalogSnapshot): Entity {
  const known = snapshot.byRef.get(stringifyEntityRef(entity));
  return known &&
    JSON.stringify(known.metadata.annotations) ===
      JSON.stringify(entity.metadata.annotations)
    ? known
    : entity;
}

/** Decides, by request, what of the store a caller may look at. Nothing of it is kept. */
export class AccessScope {
  constructor(
    private readonly options: {
      access: EntityAccess;
      policy: EntityPolicy;
      catalog: CatalogSnapshots;
      people: PeopleResolver;
      subjects: EntitySubjects;
    },
  ) {}

  /**
   * Everything that the caller may see.
   *
   * @throws NotAllowedError when that is nothing at all
   */
  async ofEverything(credentials: BackstageCredentials): Promise<ActivityView> {
    const context = await this.#read(credentials);
    const { rights, snapshot, people } = context;
    const shared = { entityRef: null, problems: [], ...context };
    if (rights.reach === 'all') {
      return { isPartial: false, ...shared };
    }
    if (rights.reach === 'none') {
      throw new NotAllowedError(
        `You need the permission ${cloudtrailEventsReadPermission.name}. Ask whoever runs the portal`,
      );
    }
    const readable = await rights.filterReadable(snapshot.entities);
    const scope = this.options.subjects.combine(readable, people);
    return {
      ...shared,
      scope: toSubject(scope),
      accounts: getSubjectAccounts(scope, people),
      isPartial: true,
    };
  }

  /**
   * What belongs to the page of an entity. Of what a group or a system is made
   * of, those whose events the caller may see.
   *
   * @throws NotFoundError when the caller may not see the entity
   * @throws NotAllowedError when they may not see its events
   */
  async ofEntity(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<ActivityView> {
    const { access, subjects } = this.options;
    const entity = await access.getPermitted(
      ref,
      cloudtrailEventsReadPermission,
      credentials,
    );
    const context = await this.#read(credentials);
    const { rights, snapshot, people } = context;
    const entityRef = stringifyEntityRef(entity);
    const members = getEntityMembers(snapshot, entity);
    const readable = await rights.filterReadable(members);
    // the same object as long as it stays as it is, for what is known of it
    const own = toKnown(entity, snapshot);
    const subject = subjects.combine([own, ...readable], people);
    return {
      ...context,
      entityRef,
      entity: toSubject(subject),
      accounts: getSubjectAccounts(subject, people),
      isPartial: readable.length < members.length,
      problems: subject.problems,
    };
  }

  async #read(credentials: BackstageCredentials) {
    const { policy, catalog, people } = this.options;
    const rights = await readCallerRights(policy, credentials);
    const snapshot = await catalog.get();
    const everybody = await people.read(snapshot);
    const users = snapshot.entities.filter(isUser);
    const visible = await rights.filterVisible(users);
    return {
      ...{ rights, snapshot },
      people:
        visible.length === users.length
          ? everybody
          : new SeenPeople(
              everybody,
              new Set(visible.map(user => stringifyEntityRef(user))),
            ),
    };
  }
}
