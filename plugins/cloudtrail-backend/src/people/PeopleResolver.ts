import type { CatalogSnapshot } from '@hangar/plugin-aws-node';
import type { ActivityReader } from '../store/types';
import { People } from './People';

/** Brings the people of the catalog and the principals of the store together. */
export class PeopleResolver {
  #kept?: { snapshot: CatalogSnapshot; version: number; people: People };

  constructor(
    private readonly reader: Pick<
      ActivityReader,
      'getVersion' | 'listPrincipals'
    >,
  ) {}

  /** As the store and the catalog are now; nothing is read twice in between. */
  async read(snapshot: CatalogSnapshot): Promise<People> {
    const version = await this.reader.getVersion();
    const kept = this.#kept;
    if (kept?.snapshot === snapshot && kept.version === version) {
      return kept.people;
    }
    const principals = await this.reader.listPrincipals();
    const people = new People(snapshot.entities, principals);
    this.#kept = { snapshot, version, people };
    return people;
  }
}
