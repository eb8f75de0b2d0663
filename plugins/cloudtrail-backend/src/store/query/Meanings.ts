import type { Dictionaries, Dictionary } from '../dictionary/Dictionaries';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import type { ActivityQuery } from '../types';
import type { Conditions } from './Conditions';
import { findConditions } from './findConditions';

/** What a query means, and the dictionary that says so. */
export type Meaning = { dictionary: Dictionary; conditions: Conditions };

/** Finds what queries mean; the reads of one page, which come at once, share it. */
export class Meanings {
  private readonly finding = new Map<string, Promise<Meaning>>();

  constructor(
    private readonly dictionaries: Dictionaries,
    private readonly finder: ResourceFinder,
  ) {}

  get(query: ActivityQuery): Promise<Meaning> {
    const key = JSON.stringify(query);
    const known = this.finding.get(key);
    if (known) return known;
    const found = this.find(query).finally(() => this.finding.delete(key));
    this.finding.set(key, found);
    return found;
  }

  private async find(query: ActivityQuery): Promise<Meaning> {
    const dictionary = await this.dictionaries.get();
    return {
      dictionary,
      conditions: await findConditions(this.finder, dictionary, query),
    };
  }
}
