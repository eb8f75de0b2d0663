import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { buildApp } from '../src/app.ts';
import { parseDatabaseAddress } from '../src/database/address.ts';
import { createDb } from '../src/database/client.ts';
import { explainFailure } from '../src/start/explain-failure.ts';
import { createTestDatabase } from './support/database.ts';

const address = (DATABASE_URL: string, env: NodeJS.ProcessEnv = {}) =>
  parseDatabaseAddress({ DATABASE_URL, NODE_ENV: 'production', ...env });

describe('What goes to the database', () => {
  const away = 'postgres://u:p%40ss@db.example.com/parts';
  const file = join(import.meta.dirname, '../package.json');

  test('is encrypted in production, with the name of the server checked', () => {
    const full = `${away}?sslmode=verify-full`;
    assert.equal(address(full), full);
    assert.equal(address(`${away}?sslmode=require`), full);
    assert.equal(address(`${away}?sslmode=require&uselibpqcompat=true`), full);
    assert.equal(
      new URL(address(full, { DATABASE_CA_FILE: file })).searchParams.get(
        'sslrootcert',
      ),
      file,
    );
    for (const query of [
      '',
      '?sslmode=disable',
      '?sslmode=prefer',
      '?sslmode=no-verify',
      '?ssl=true',
    ]) {
      assert.throws(
        () => address(away + query),
        /must end in \?sslmode=verify-full/,
      );
    }
    const elsewhere = 'postgres://localhost/parts?host=db.example.com';
    assert.throws(() => address(elsewhere), /db\.example\.com/);
    assert.equal(address(away, { NODE_ENV: 'development' }), away);
  });

  test('may be plain on this machine and between containers', () => {
    const hosts = [
      '127.0.0.1',
      'localhost',
      '[::1]',
      'database',
      '%2Frun%2Fpostgresql',
    ];
    for (const host of hosts) {
      const near = `postgres://u:p@${host}/parts`;
      assert.equal(address(near), near);
    }
  });

  test('is encrypted also where the address comes in parts', () => {
    const parts = {
      NODE_ENV: 'production',
      DATABASE_HOST: 'db.example.com',
      DATABASE_NAME: 'parts',
      DATABASE_USER: 'postgres',
      DATABASE_PASSWORD: 'a:/?#[]@!$&\'()*+,;=%20 "<>\\^`{|}~é',
    };
    const { host, port, user, password, database, ssl } = new pg.Client({
      connectionString: parseDatabaseAddress(parts),
    });
    assert.deepEqual(
      { host, port, user, password, database },
      {
        host: 'db.example.com',
        port: 5432,
        user: 'postgres',
        password: parts.DATABASE_PASSWORD,
        database: 'parts',
      },
    );
    assert.ok(ssl);
    const url = 'postgres://127.0.0.1/other';
    assert.equal(parseDatabaseAddress({ ...parts, DATABASE_URL: url }), url);
    for (const name of ['DATABASE_USER', 'DATABASE_PASSWORD']) {
      assert.throws(
        () => parseDatabaseAddress({ ...parts, [name]: '' }),
        /set all three/,
      );
    }
    assert.throws(
      () => parseDatabaseAddress({ ...parts, DATABASE_PORT: 'x' }),
      /DATABASE_PORT a number/,
    );
  });

  test('opens with a password of special characters that came in parts', async () => {
    const database = await createTestDatabase();
    const { hostname, port, pathname } = new URL(database.url);
    const admin = createDb({ connectionString: database.url });
    const password = `:/?#@%41'"\\ é&=+`;
    const user = 'parts reader';
    const drop = sql`drop role if exists ${sql.id(user)}`;
    await drop.execute(admin);
    await sql`create role ${sql.id(user)} login password ${sql.lit(password)}`.execute(
      admin,
    );
    const db = createDb({
      connectionString: parseDatabaseAddress({
        NODE_ENV: 'production',
        DATABASE_HOST: hostname,
        DATABASE_PORT: port,
        DATABASE_NAME: pathname.slice(1),
        DATABASE_USER: user,
        DATABASE_PASSWORD: password,
      }),
    });
    const { rows } = await sql<{
      who: string;
    }>`select current_user as who`.execute(db);
    assert.deepEqual(rows, [{ who: user }]);
    await db.destroy();
    await drop.execute(admin);
    await admin.destroy();
    await database.drop();
  });

  test('is not sent where a setting is wrong, and the password not shown', () => {
    const wrong = 'postgres://u:p/a#ss@db.example.com:x/parts';
    const env = { DATABASE_CA_FILE: '/nowhere.pem' };
    assert.throws(
      () => address(wrong),
      ({ message }) =>
        /not an address/.test(message) && !message.includes('ss@'),
    );
    assert.throws(
      () => address(`${away}?sslmode=require`, env),
      /names \/nowhere\.pem, which is not there/,
    );
  });

  test('is not sent in plain to a server that does not encrypt', async () => {
    const database = await createTestDatabase();
    const connectionString = address(`${database.url}?sslmode=require`);
    const db = createDb({ connectionString });
    await assert.rejects(sql`select 1`.execute(db), error => {
      assert.match(explainFailure(error), /does not offer encrypted/);
      return true;
    });
    await db.destroy();
    await database.drop();
  });
});

describe('Browsers', () => {
  test('are told to keep to HTTPS where the service is reached by it', async () => {
    const headerAt = async (publicUrl: string) => {
      const db = createDb({ connectionString: 'postgres://127.0.0.1:1/x' });
      const issuer = 'https://issuer.example.com/pool';
      const oidc = { issuer, clientId: 'parts', publicUrl };
      const app = await buildApp({ db, oidc });
      const { headers } = await app.inject('/health/live');
      await app.close();
      await db.destroy();
      return headers['strict-transport-security'];
    };
    assert.match(
      String(await headerAt('https://parts.example.com')),
      /max-age=31536000/,
    );
    assert.equal(await headerAt('http://localhost:8080'), undefined);
  });
});
