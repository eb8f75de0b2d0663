import { existsSync } from 'node:fs';

/** Whether a host is this machine, or its neighbour on a network of containers, whose names have no dot. */
const isNear = (host: string) => /^(127\.[\d.]+|\[?::1\]?|[^.:]*)$/.test(host);

function parse(value: string | undefined): URL {
  if (!value) {
    throw new Error(
      'DATABASE_URL is not set: give it the address of a PostgreSQL database, or use "npm run dev", which brings its own.',
    );
  }
  // The value stays out of the sentence: it may hold a password.
  if (!URL.canParse(value)) {
    throw new Error(
      'DATABASE_URL is not an address such as postgres://user:password@host:5432/database: write special characters of the password as %40 and so on.',
    );
  }
  return new URL(value);
}

/**
 * The database's address as the driver is given it. Where it asks for encryption in any way,
 * the server's certificate and name are checked too. In production it must ask for it, but
 * for a database on this machine.
 */
export function parseDatabaseAddress(env: NodeJS.ProcessEnv): string {
  const url = parse(env.DATABASE_URL);
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
