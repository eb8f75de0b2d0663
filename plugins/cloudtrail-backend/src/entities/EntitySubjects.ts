import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AwsScope } from '@hangar/plugin-aws-common';
import type { ActivityProblem } from '@hangar/plugin-cloudtrail-common';
import type { KnownPeople } from '../people/SeenPeople';
import type { ActivitySubject } from '../store/types';
import {
  type EntityResources,
  getEntityResources,
  uniqueSelectors,
} from './getEntityResources';

/** What the events of some entities are found by, and what is wrong with how they name it. */
export type EntitySubject = ActivitySubject & { problems: ActivityProblem[] };

/** Finds what belongs to entities; what was found is kept as long as the entity is. */
export class EntitySubjects {
  readonly #known = new WeakMap<Entity, EntityResources>();

  constructor(private readonly defaults: Partial<AwsScope>) {}

  getResources(entity: Entity): EntityResources {
    const known = this.#known.get(entity);
    if (known) {
      return known;
    }
    const resources = getEntityResources(entity, this.defaults);
    this.#known.set(entity, resources);
    return resources;
  }

  /** The union over entities: resources of theirs, and who the users among them are to AWS. */
  combine(entities: readonly Entity[], people: KnownPeople): EntitySubject {
    const resources = entities.map(entity => this.getResources(entity));
    return {
      resources: uniqueSelectors(
        resources.flatMap(({ selectors }) => selectors),
      ),
      principalIds: [
        ...new Set(
          entities.flatMap(entity =>
            entity.kind.toLocaleLowerCase('en-US') === 'user'
              ? people.getPrincipalIds(stringifyEntityRef(entity))
              : [],
          ),
        ),
      ],
      problems: resources.flatMap(({ problems }) => problems),
    };
  }
}
