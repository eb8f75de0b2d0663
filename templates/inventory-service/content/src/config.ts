import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OidcOptions } from './access/oidc.ts';
import { parseDatabaseAddress } from './database/address.ts';

/** What the process is told from outside. */
export type Config = {
  databaseUrl: string;
  host: string;
  port: number;
  logLevel: string;
  metrics: MetricsFormat;
  /** How many proxies, such as a load balancer, stand in front and tell who asked. */
  trustedProxies: number;
  /** Folder of the built web pages. */
  pagesDir: string;
  service: ServiceIdentity;
};

/** How people sign in, outside development. */
export type SignInConfig = {
  oidc: OidcOptions;
  /** Who becomes an administrator at the first sign-in, in lower case. */
  administratorEmails: string[];
};

/** Who this service is, for its log lines. */
export type ServiceIdentity = { name: string; environment: string };

/** `emf`: lines that CloudWatch Logs turns into metrics. */
export type MetricsFormat = 'off' | 'emf';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

function parsePort(value: string | undefined): number {
  const port = Number(value ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, it is "${value}".`);
  }
  return port;
}

function parseLogLevel(value = 'info'): string {
  if (!LOG_LEVELS.includes(value)) {
    throw new Error(
      `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, it is "${value}".`,
    );
  }
  return value;
}

function parseMetrics(env: NodeJS.ProcessEnv): MetricsFormat {
  const value = env.METRICS ?? (env.NODE_ENV === 'production' ? 'emf' : 'off');
  if (value === 'off' || value === 'emf') return value;
  throw new Error(`METRICS must be off or emf, it is "${value}".`);
}

function parseTrustedProxies(value = '0'): number {
  if (/^[0-9]$/.test(value)) return Number(value);
  throw new Error(
    `TRUSTED_PROXIES must be the number of proxies in front, from 0 to 9, it is "${value}".`,
  );
}

/**
 * Reads `hangar.json`, which the portal writes with what was chosen in its form.
 * The service runs without it.
 */
export function readServiceIdentity(
  file = new URL('../hangar.json', import.meta.url),
): ServiceIdentity {
  let chosen: Record<string, unknown> = {};
  try {
    chosen = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return {
    name: String(chosen.name ?? 'parts-inventory'),
    environment: String(chosen.environment ?? 'local'),
  };
}

/** The one parser of the environment variables; a wrong one is named. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  return {
    databaseUrl: parseDatabaseAddress(env),
    // A container listens to the network; everywhere else that is asked for.
    host: env.HOST ?? '127.0.0.1',
    port: parsePort(env.PORT),
    logLevel: parseLogLevel(env.LOG_LEVEL),
    metrics: parseMetrics(env),
    trustedProxies: parseTrustedProxies(env.TRUSTED_PROXIES),
    pagesDir: env.PAGES_DIR ?? join(import.meta.dirname, '../dist/web'),
    service: readServiceIdentity(),
  };
}

function parseUrl(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  const isUrl = value !== undefined && URL.canParse(value);
  const url = isUrl ? new URL(value) : undefined;
  const isLocal = ['127.0.0.1', 'localhost'].includes(url?.hostname ?? '');
  if (url && (url.protocol === 'https:' || isLocal)) return String(value);
  throw new Error(
    `${name} must be an https address, it is ${value ? `"${value}"` : 'not set'}. Nobody could sign in without it.`,
  );
}

/** Reads how people sign in; without it the service does not start. */
export function parseSignIn(env: NodeJS.ProcessEnv): SignInConfig {
  const issuer = parseUrl(env, 'OIDC_ISSUER').replace(/\/$/, '');
  if (!env.OIDC_CLIENT_ID) {
    throw new Error(
      'OIDC_CLIENT_ID is not set: give it the id of the app client in the user pool.',
    );
  }
  return {
    oidc: {
      issuer,
      clientId: env.OIDC_CLIENT_ID,
      ...(env.OIDC_CLIENT_SECRET && { clientSecret: env.OIDC_CLIENT_SECRET }),
      publicUrl: parseUrl(env, 'PUBLIC_URL'),
    },
    administratorEmails: (env.ADMINISTRATOR_EMAILS ?? '')
      .split(',')
      .map(email => email.trim().toLowerCase())
      .filter(Boolean),
  };
}
