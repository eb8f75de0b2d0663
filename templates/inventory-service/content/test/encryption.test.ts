import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
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
