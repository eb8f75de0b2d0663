import type { Knex } from 'knex';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import type { Conditions } from '../query/Conditions';
import type { EventPosition } from '../types';
import { Candidates } from './Candidates';
import { PairList } from './PairList';
import type { SlimRow } from './positions';

/** The events that meet all conditions, the newest first. */
export class EventList {
  private readonly pairs: PairList;
  private readonly candidates: Candidates;

  constructor(db: Knex, finder: ResourceFinder) {
    this.pairs = new PairList(db);
    this.candidates = new Candidates(db, finder);
  }

  /** The first `limit`. */
  async list(
    conditions: Conditions,
    limit: number,
    after?: EventPosition,
  ): Promise<SlimRow[]> {
    const rows: SlimRow[] = [];
    for await (const some of this.read(conditions, limit, after)) {
      rows.push(...some);
      if (rows.length >= limit) break;
    }
    return rows.slice(0, limit);
  }

  /** All of them, so many at a time. */
  async *read(
    conditions: Conditions,
    batch: number,
    after?: EventPosition,
  ): AsyncGenerator<SlimRow[]> {
    if (conditions.links.length === 0) {
      yield* this.pairs.read(conditions, batch, after);
      return;
    }
    const found = this.candidates.read(conditions, batch, after);
    for await (const { rows } of found) yield rows;
  }
}
