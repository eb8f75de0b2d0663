import { DATABASE_NAME, type Database } from '../database/database.ts';
import type { Parameters } from '../parameters/schema.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

/** Environment variables of the container; `docs/running.md` explains each. */
export type ServiceEnvironment = {
  plain: Record<string, string>;
  /** By variable: a secret's ARN with the key of one of its values. */
  secrets: Record<string, string>;
  secretArn: string;
};

/** The address that browsers use. Without HTTPS people can sign in through a tunnel only. */
export function publicUrlOf({ domain, publicUrl }: Parameters): string {
  if (publicUrl) return publicUrl;
  return domain ? `https://${domain.name}` : 'http://localhost:8080';
}

export function serviceEnvironment(
  parameters: Parameters,
  { database, signIn }: { database: Database; signIn: SignIn },
): ServiceEnvironment {
  const { platform, network } = parameters;
  // Both put who asked into X-Forwarded-For.
  const hasProxy = platform === 'app-runner' || network === 'private';
  const secretValue = (key: string) => `${database.secretArn}:${key}::`;
  return {
    plain: {
      NODE_ENV: 'production',
      DATABASE_HOST: database.host,
      DATABASE_NAME,
      OIDC_ISSUER: signIn.issuer,
      OIDC_CLIENT_ID: signIn.clientId,
      PUBLIC_URL: publicUrlOf(parameters),
      ADMINISTRATOR_EMAILS: signIn.administratorEmails.join(','),
      TRUSTED_PROXIES: hasProxy ? '1' : '0',
      METRICS: 'emf',
    },
    secrets: {
      DATABASE_USER: secretValue('username'),
      DATABASE_PASSWORD: secretValue('password'),
    },
    secretArn: database.secretArn,
  };
}
