import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogSnapshot } from '@hangar/plugin-aws-node';
import type { RecordResource, ResourceSelector } from '../store/types';
import type { EntitySubjects } from './EntitySubjects';

/** Where an event was recorded. */
export type EventPlace = { accountId: string; region: string };

/** So many resources are remembered with what was found. */
const MAX_FOUND = 20_000;

const toKey = (selector: ResourceSelector): string => {
  if ('arn' in selector) {
    return `arn ${selector.arn}`;
  }
  return 'arnPrefix' in selector
    ? `prefix ${selector.arnPrefix}`
    : `name ${selector.accountId} ${selector.region} ${selector.type} ${selector.name}`;
};

/** What an ARN begins with, up to each of its separators. */
function* listPrefixes(arn: string): Generator<string> {
  for (let end = 1; end <= arn.length; end++) {
    if (arn[end - 1] === ':' || arn[end - 1] === '/') {
      yield arn.slice(0, end);
    }
  }
}

/** Where a resource is: as its ARN tells, else where the event was recorded. */
function getPlace(arn: string | null, place: EventPlace): EventPlace {
  const [, , , region, accountId] = arn?.split(':') ?? [];
  return {
    accountId: accountId || place.accountId,
    region: region || place.region,
  };
}

/** Finds the entities that a resource of an event belongs to. */
export class ResourceIndex {
  readonly #refs = new Map<string, string[]>();
  readonly #found = new Map<string, readonly string[]>();

  constructor(snapshot: CatalogSnapshot, subjects: EntitySubjects) {
    for (const entity of snapshot.entities) {
      const ref = stringifyEntityRef(entity);
      for (const selector of subjects.getResources(entity).selectors) {
        const key = toKey(selector);
        const refs = this.#refs.get(key) ?? [];
        refs.push(ref);
        this.#refs.set(key, refs);
      }
    }
  }

  /** Entity refs, sorted. */
  find(resource: RecordResource, place: EventPlace): readonly string[] {
    const { arn, type, name } = resource;
    const { accountId, region } = getPlace(arn, place);
    const key = [arn, type, name, accountId, region].join('\n');
    const known = this.#found.get(key);
    if (known) {
      return known;
    }
    const refs = this.#look(resource, { accountId, region });
    // the resources of a long file come again and again
    if (this.#found.size >= MAX_FOUND) {
      this.#found.clear();
    }
    this.#found.set(key, refs);
    return refs;
  }

  #look({ arn, type, name }: RecordResource, place: EventPlace): string[] {
    const keys = [
      ...(arn === null
        ? []
        : [
            `arn ${arn}`,
            ...Array.from(listPrefixes(arn), prefix => `prefix ${prefix}`),
          ]),
      ...(type === null
        ? []
        : [`name ${place.accountId} ${place.region} ${type} ${name}`]),
    ];
    return [...new Set(keys.flatMap(key => this.#refs.get(key) ?? []))].sort();
  }
}
