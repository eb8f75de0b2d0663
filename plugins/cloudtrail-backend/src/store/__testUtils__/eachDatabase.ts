import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../applyMigrations';

/** SQLite always; PostgreSQL where `npm test` or a developer has started one. */
const databases = () =>
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_15'],
    disableDocker: true,
  });

/** Describes the same behaviour for each database. */
export function describeEachDatabase(
  name: string,
  describeBehaviour: (createDatabase: () => Promise<Knex>) => void,
) {
  const all = databases();
  describe.each(all.eachSupportedId())(`${name} (%s)`, id => {
    describeBehaviour(async () => {
      const db = await all.init(id);
      await applyMigrations(db);
      return db;
    });
  });
}
