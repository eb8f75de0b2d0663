import { existsSync } from 'node:fs';

/** Whether a host is this machine, or its neighbour on a network of containers, whose names have no dot. */
const isNear = (host: string) => /^(127\.[\d.]+|\[?::1\]?|[^.:]*)$/.test(host);

/** The address made of its parts, as a platform gives them that keeps the password apart. */
function assemble(env: NodeJS.ProcessEnv): string | undefined {
  const host = env.DATABASE_HOST;
  if (!host) return undefined;
  const user = env.DATABASE_USER;
  const password = env.DATABASE_PASSWORD;
  if (!user || !password) {
    throw new Error(
      'DATABASE_HOST is set without DATABASE_USER and DATABASE_PASSWORD: set all three, or DATABASE_URL.',
    );
  }
  const name = env.DATABASE_NAME ?? 'postgres';
  const [who, secret, database] = [user, password, name].map(
    encodeURIComponent,
  );
  const query = isNear(host) ? '' : '?sslmode=verify-full';
  return `postgres://${who}:${secret}@${host}:${env.DATABASE_PORT ?? 5432}/${database}${query}`;
}

function parse(env: NodeJS.ProcessEnv): URL {
  const value = env.DATABASE_URL || assemble(env);
  if (!value) {
    throw new Error(
      'DATABASE_URL is not set: give it the address of a PostgreSQL database, or use "npm run dev", which brings its own.',
    );
  }
  // The value stays out of the sentence: it may hold a password.
  if (!URL.canParse(value)) {
    throw new Error(
      env.DATABASE_URL
        ? 'DATABASE_URL is not an address such as postgres://user:password@host:5432/database: write special characters of the password as %40 and so on.'
        : 'DATABASE_HOST must be a host name and DATABASE_PORT a number: together they are no address.',
    );
  }
  return new URL(value);
}

/**
 * The database's address as the driver is given it, of `DATABASE_URL` or of its parts. Where it asks for encryption in any way,
 * the server's certificate and name are checked too. In production it must ask for it, but
 * for a database on this machine.
 */
export function parseDatabaseAddress(env: NodeJS.ProcessEnv): string {
  const url = parse(env);
  const { searchParams: query } = url;
  const isEncrypted = /^(require|verify-ca|verify-full)$/.test(
    query.get('sslmode') ?? '',
  );
  if (!isEncrypted) {
    const host = query.get('host') ?? url.hostname;
    if (env.NODE_ENV !== 'production' || isNear(host)) return url.href;
    throw new Error(
      `DATABASE_URL must end in ?sslmode=verify-full: what goes to ${host} would not be encrypted.`,
    );
  }
  query.set('sslmode', 'verify-full');
  query.delete('uselibpqcompat');
  const authorities = env.DATABASE_CA_FILE;
  if (authorities && !query.has('sslrootcert')) {
    if (!existsSync(authorities)) {
      throw new Error(
        `DATABASE_CA_FILE names ${authorities}, which is not there: give it the certificates of the authorities that the database's certificate comes from.`,
      );
    }
    query.set('sslrootcert', authorities);
  }
  return url.href;
}
