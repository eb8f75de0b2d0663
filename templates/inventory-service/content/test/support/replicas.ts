import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { OAuth2Server } from 'oauth2-mock-server';
import { createDb, type Db } from '../../src/database/client.ts';
import { createTestDatabase } from './database.ts';
import { addressOf, startService } from './process.ts';
import { aKey, aPart } from './service.ts';

const CLIENT_ID = 'parts-inventory';

/** Processes of the service on one database that begins empty; a token opens all of them. */
export function useReplicas() {
  const provider = new OAuth2Server();
  const pagesDir = mkdtempSync(join(tmpdir(), 'parts-inventory-pages-'));
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let db: Db;
  let token: string;
  const running: ReturnType<typeof startService>[] = [];

  before(async () => {
    writeFileSync(join(pagesDir, 'index.html'), '');
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, 'localhost');
    token = await provider.issuer.buildToken({
      scopesOrTransform: (_header, payload) => {
        Object.assign(payload, { sub: 'head', aud: CLIENT_ID });
      },
    });
    database = await createTestDatabase('template1');
    db = createDb({ connectionString: database.url });
  });
  after(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await provider.stop();
    await db.destroy();
    await database.drop();
    rmSync(pagesDir, { recursive: true, force: true });
  });

  const send = async (
    address: string,
    path: string,
    body: object,
    headers: Record<string, string> = aKey(),
  ) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const answer = JSON.parse(await response.text());
    return { status: response.status, body: answer };
  };
  return {
    send,
    async startOne(env: NodeJS.ProcessEnv = {}) {
      const replica = startService({
        DATABASE_URL: database.url,
        PAGES_DIR: pagesDir,
        OIDC_ISSUER: String(provider.issuer.url),
        OIDC_CLIENT_ID: CLIENT_ID,
        PUBLIC_URL: 'https://parts.example.com',
        ...env,
      });
      running.push(replica);
      return { ...replica, address: await addressOf(replica) };
    },
    get db() {
      return db;
    },
    /** An administrator for the token, a category (1), a location (1) and a supplier (1). */
    async addBasics() {
      await db
        .insertInto('users')
        .values({
          issuer: String(provider.issuer.url),
          subject: 'head',
          email: 'head@example.com',
          display_name: 'head',
          role: 'administrator',
          last_signed_in_at: null,
        })
        .execute();
      const named = { name: 'A' };
      await db
        .insertInto('categories')
        .values({ ...named, parent_id: null })
        .execute();
      await db
        .insertInto('locations')
        .values({ ...named, code: 'A-1' })
        .execute();
      await db
        .insertInto('suppliers')
        .values({ ...named, email: null })
        .execute();
    },
    /** A part with so many of it in location 1. */
    async addPart(address: string, changes: object, quantity: number) {
      const { body } = await send(address, '/parts', aPart(changes));
      const partId: number = body.id;
      const receipt = { partId, locationId: 1, quantity };
      const why = { reason: 'opening stock', reference: '' };
      await send(address, '/stock/receipts', { ...receipt, ...why });
      return partId;
    },
  };
}
