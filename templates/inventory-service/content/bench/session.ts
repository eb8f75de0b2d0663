import { randomBytes } from 'node:crypto';
import { cookieName, hashOf } from '../src/access/sessions.ts';
import type { Db } from '../src/database/client.ts';

/** Headers of a browser in which the first user, an administrator, is signed in. */
export async function signIn(db: Db): Promise<Record<string, string>> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      user_id: 1,
      expires_at: new Date(Date.now() + 3_600_000),
    })
    .execute();
  return {
    cookie: `${cookieName(false)}=${token}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  };
}
