import type { Knex } from 'knex';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import type { Clause } from '../query/Conditions';
import { isOneOfEvents, plain, run, sql } from '../sql';
import { toNumbers } from '../text';
import type { SlimRow } from './positions';

type Links = { source_ip: string | null; resource_ids: string };

/** Checks on events that were found otherwise what they touch and where they came from. */
export class LinkFilter {
  constructor(
    private readonly db: Knex,
    private readonly finder: ResourceFinder,
  ) {}

  /** Those that meet all clauses. */
  async filter(rows: SlimRow[], clauses: Clause[]): Promise<SlimRow[]> {
    if (clauses.length === 0 || rows.length === 0) return rows;
    const links = await this.readLinks(rows);
    const checks = await Promise.all(
      clauses.map(clause => this.toCheck(clause, links)),
    );
    return rows.filter(row => checks.every(isMet => isMet(row)));
  }

  private async readLinks(rows: SlimRow[]): Promise<Map<number, Links>> {
    const found = await run<Links & { id: number | string }>(
      this.db,
      sql`SELECT id, source_ip, resource_ids FROM activity_events
        WHERE ${isOneOfEvents(
          this.db,
          plain('id'),
          rows.map(({ id }) => Number(id)),
        )}`,
    );
    return new Map(found.map(row => [Number(row.id), row]));
  }

  private async toCheck(clause: Clause, links: Map<number, Links>) {
    const resources =
      clause.word === undefined
        ? clause.resources
        : await this.findWord(clause.word, links);
    return (row: SlimRow): boolean => {
      const link = links.get(Number(row.id));
      return (
        clause.shapes.has(row.shape_id) ||
        clause.principals.has(row.principal_id) ||
        (link !== undefined &&
          ((clause.ip !== undefined && link.source_ip === clause.ip) ||
            toNumbers(link.resource_ids).some(id => resources.has(id))))
      );
    };
  }

  private async findWord(word: string, links: Map<number, Links>) {
    const ids = new Set(
      [...links.values()].flatMap(link => toNumbers(link.resource_ids)),
    );
    return new Set(await this.finder.findWord(word, { ids: [...ids] }));
  }
}
