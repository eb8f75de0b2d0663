import type { Knex } from 'knex';
import type { GroupIds } from './ids';
import type { PrincipalRow, ShapeRow } from './rows';
import { run, sql } from '../sql';

/** What happened, by its number. */
export type Shape = Omit<ShapeRow, 'key'> & GroupIds & { id: number };
/** Who, by their number. */
export type Principal = Omit<PrincipalRow, 'key'> & { id: number };

/** Everything that ever happened and everybody who did it. */
export type Dictionary = {
  shapes: Map<number, Shape>;
  principals: Map<number, Principal>;
  /** How many shapes a group has. */
  groupSizes: Map<number, number>;
};

/**
 * What happened and who did it, a few thousand rows of each, in memory: which
 * of them a filter means is found without the database. They only grow, and
 * their version grows in the same transaction.
 */
export class Dictionaries {
  private version = -1;
  private loading?: Promise<Dictionary>;

  constructor(private readonly db: Knex) {}

  async get(): Promise<Dictionary> {
    const version = await this.readVersion();
    if (!this.loading || version > this.version) {
      this.version = version;
      this.loading = this.load();
      this.loading.catch(() => {
        this.loading = undefined;
      });
    }
    return this.loading;
  }

  private async readVersion(): Promise<number> {
    const [row] = await run<{ version: number | string }>(
      this.db,
      sql`SELECT dictionary_version AS version FROM activity_store WHERE id = 1`,
    );
    return Number(row.version);
  }

  private async load(): Promise<Dictionary> {
    const [shapes, principals] = await Promise.all([
      run<Shape>(
        this.db,
        sql`SELECT id, account_id, region, event_source, event_name, read_only,
          error_code, sensitive_rule, class, group_id, place_id, name_id
          FROM activity_shapes`,
      ),
      run<Principal>(
        this.db,
        sql`SELECT id, type, name, account_id, arn, role_name FROM activity_principals`,
      ),
    ]);
    const groupSizes = new Map<number, number>();
    for (const { group_id, place_id, name_id } of shapes) {
      for (const id of [group_id, place_id, name_id]) {
        groupSizes.set(id, (groupSizes.get(id) ?? 0) + 1);
      }
    }
    return {
      groupSizes,
      shapes: new Map(
        shapes.map(row => [
          row.id,
          { ...row, read_only: Boolean(row.read_only) },
        ]),
      ),
      principals: new Map(principals.map(row => [row.id, row])),
    };
  }
}
