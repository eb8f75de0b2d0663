import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { createDb } from '../../src/database/client.ts';

function serverUrl(): URL {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    throw new Error(
      'The tests need a database: run them as "npm test", or one file as "npm test -- test/parts.test.ts".',
    );
  }
  return new URL(url);
}

async function asAdmin(statement: ReturnType<typeof sql>): Promise<void> {
  const admin = createDb({ connectionString: serverUrl().href });
  try {
    await statement.execute(admin);
  } finally {
    await admin.destroy();
  }
}

/** A database of one test file, with all tables and no rows; or a copy of another that nobody uses. */
export async function createTestDatabase(template = 'template_of_tests') {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(
    sql`create database ${sql.id(name)} template ${sql.id(template)}`,
  );
  const url = serverUrl();
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    drop: () => asAdmin(sql`drop database ${sql.id(name)} with (force)`),
  };
}
