import { after, before } from 'node:test';
import { Events, OAuth2Server } from 'oauth2-mock-server';
import { buildApp } from '../../src/app.ts';
import { createDb, type Db } from '../../src/database/client.ts';
import { createTestDatabase } from './database.ts';

const PUBLIC_URL = 'https://parts.example.com';
export const CLIENT_ID = 'parts-inventory';
export const ADMINISTRATOR = 'head@example.com';

export type Claims = Record<string, unknown>;
export const someone = (name: string, changes: Claims = {}): Claims => ({
  sub: name,
  name,
  email: `${name}@example.com`,
  email_verified: true,
  ...changes,
});

/** Follows nothing by itself and keeps cookies, for the service's own address only. */
function openBrowser(address: () => string) {
  const cookies = new Map<string, string>();
  const keep = (header: string) => {
    const [pair = '', ...attributes] = header.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const gone = attributes.some(text =>
      /^Max-Age=0$|^Expires=.*1970/.test(text),
    );
    if (gone) cookies.delete(name);
    else cookies.set(name, decodeURIComponent(value));
  };
  return {
    cookies,
    async visit(to: string, init: RequestInit = {}) {
      const { href, origin } = new URL(to, PUBLIC_URL);
      const own = origin === PUBLIC_URL;
      const cookie = [...cookies]
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('; ');
      const response = await fetch(
        own ? href.replace(PUBLIC_URL, address()) : href,
        {
          redirect: 'manual',
          ...init,
          headers: {
            'sec-fetch-site': 'same-origin',
            ...(own && { cookie }),
            ...init.headers,
          },
        },
      );
      if (own) response.headers.getSetCookie().forEach(keep);
      const text = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        location: response.headers.get('location') ?? '',
        setCookies: response.headers.getSetCookie(),
        body: json ? JSON.parse(text) : text,
      };
    },
  };
}

export type Browser = ReturnType<typeof openBrowser>;

/** The service as production has it, listening, with an identity provider beside it. */
export function useSignIn() {
  const provider = new OAuth2Server();
  let claims: Claims = {};
  let db: Db;
  let app: Awaited<ReturnType<typeof buildApp>>;
  let drop: () => Promise<void>;
  let address = '';

  before(async () => {
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, 'localhost');
    provider.service.on(Events.BeforeTokenSigning, ({ payload }) =>
      Object.assign(payload, claims),
    );
    const database = await createTestDatabase();
    drop = database.drop;
    db = createDb({ connectionString: database.url });
    app = await buildApp({
      db,
      oidc: {
        issuer: String(provider.issuer.url),
        clientId: CLIENT_ID,
        publicUrl: PUBLIC_URL,
      },
      administratorEmails: [ADMINISTRATOR],
      checkResponses: true,
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await app.close();
    await provider.stop();
    await db.destroy();
    await drop();
  });

  const browser = () => openBrowser(() => address);
  /** To the provider and back; `as` is what the provider says about the person. */
  const signIn = async (as: Claims, returnTo = '/') => {
    claims = as;
    const own = browser();
    const query = new URLSearchParams({ returnTo });
    const begun = await own.visit(`/auth/sign-in?${query}`);
    const agreed = await own.visit(begun.location);
    const back = await own.visit(agreed.location);
    return { browser: own, callback: agreed.location, back };
  };
  return {
    provider,
    browser,
    signIn,
    get db() {
      return db;
    },
  };
}
