import type { Knex } from 'knex';
import { Sums } from '../counting/Sums';
import { type Bucket, type BucketSum, TimeSums } from '../counting/TimeSums';
import { toIndex, toStart } from '../counting/units';
import type { Dictionary } from '../dictionary/Dictionaries';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import { Candidates } from '../listing/Candidates';
import type { SlimRow } from '../listing/positions';
import type { Conditions } from '../query/Conditions';

/** So many events are looked at where the counts do not tell. */
const COUNT_LIMIT = 10_000;

type Looked = { rows: SlimRow[]; isExact: boolean };

type Counts = { counts: Map<number, number>; isExact: boolean };

const add = <Key>(counts: Map<Key, number>, key: Key) =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts what a query means: exactly by the counts, or else up to a limit by looking at the events. */
export class Tally {
  private readonly sums: Sums;
  private readonly timeSums: TimeSums;
  private readonly candidates: Candidates;
  private readonly looked = new WeakMap<Conditions, Promise<Looked>>();

  constructor(db: Knex, finder: ResourceFinder) {
    this.sums = new Sums(db);
    this.timeSums = new TimeSums(db);
    this.candidates = new Candidates(db, finder);
  }

  async count(
    conditions: Conditions,
  ): Promise<{ count: number; isExact: boolean }> {
    if (conditions.links.length === 0) {
      return { count: await this.sums.count(conditions), isExact: true };
    }
    const { rows, isExact } = await this.look(conditions);
    return { count: rows.length, isExact };
  }

  async countByTime(
    conditions: Conditions,
    bucket: Bucket,
    { shapes }: Dictionary,
  ): Promise<{ sums: BucketSum[]; isExact: boolean }> {
    if (conditions.links.length === 0) {
      const sums = await this.timeSums.read(conditions, bucket);
      return { sums, isExact: true };
    }
    const { rows, isExact } = await this.look(conditions);
    const sums = rows.map(({ time, shape_id }) => ({
      time: toStart(bucket, toIndex(bucket, Number(time))),
      class: shapes.get(shape_id)?.class ?? 0,
      count: 1,
    }));
    return { sums, isExact };
  }

  /** By the numbers of the operations' groups that the conditions have. */
  countByName(conditions: Conditions): Promise<Map<number, number>> {
    return this.sums.countByName(conditions);
  }

  /** By the numbers of shapes, and of principals; the conditions may differ in these two. */
  async countByBoth(
    ofShapes: Conditions,
    ofPrincipals: Conditions,
  ): Promise<{ shapes: Counts; principals: Counts }> {
    if (ofShapes.links.length === 0) {
      const [shapes, principals] = await Promise.all([
        this.sums.countBy(ofShapes, 'shape_id'),
        this.sums.countBy(ofPrincipals, 'principal_id'),
      ]);
      return {
        shapes: { counts: shapes, isExact: true },
        principals: { counts: principals, isExact: true },
      };
    }
    const [first, second] = await Promise.all([
      this.look(ofShapes),
      this.look(ofPrincipals),
    ]);
    const shapes = new Map<number, number>();
    const principals = new Map<number, number>();
    first.rows.forEach(row => add(shapes, row.shape_id));
    second.rows.forEach(row => add(principals, row.principal_id));
    return {
      shapes: { counts: shapes, isExact: first.isExact },
      principals: { counts: principals, isExact: second.isExact },
    };
  }

  /** The newest events, and whether that is all; once for all who ask at the same time. */
  private look(conditions: Conditions): Promise<Looked> {
    const known = this.looked.get(conditions);
    if (known) return known;
    const looked = this.lookOnce(conditions);
    this.looked.set(conditions, looked);
    return looked;
  }

  private async lookOnce(conditions: Conditions): Promise<Looked> {
    const rows: SlimRow[] = [];
    let looked = 0;
    for await (const some of this.candidates.read(
      conditions,
      COUNT_LIMIT + 1,
    )) {
      rows.push(...some.rows);
      looked += some.looked;
      if (looked > COUNT_LIMIT) {
        return { rows: rows.slice(0, COUNT_LIMIT), isExact: false };
      }
    }
    return { rows, isExact: true };
  }
}
