import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { Problem } from '../problems/problem.ts';
import { unavailable } from './oidc.ts';

export type TokenOptions = {
  issuer: string;
  clientId: string;
  /** Where the issuer publishes its keys. */
  keysUrl: () => Promise<URL>;
};

const refused = (code: string, detail: string, cause?: unknown) =>
  new Problem({ status: 401, code, detail, cause });

/** Whether the token was made for this service: ID tokens say it in `aud`, access tokens of Cognito in `client_id`. */
function isForUs(payload: JWTPayload, clientId: string): boolean {
  return payload.token_use === 'access'
    ? payload.client_id === clientId
    : [payload.aud].flat().includes(clientId);
}

/** Keys that could not be fetched say nothing about the token. */
const isProvidersFault = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(
    error.code,
  );

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isProvidersFault(error)) return unavailable(error);
  if (error instanceof errors.JWTExpired) {
    return refused(
      'token-expired',
      'The token has expired: get a new one and repeat the request.',
    );
  }
  return refused(
    'token-invalid',
    'The token is not one that this service accepts: get one from its own user pool.',
    error,
  );
}

/**
 * Checks a program's JWT against the issuer's published keys.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function createTokenVerifier(options: TokenOptions) {
  const { issuer, clientId, keysUrl } = options;
  let keys: JWTVerifyGetKey | undefined;
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    keys ??= createRemoteJWKSet(await keysUrl());
    return keys(header, token);
  };
  return async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, keyOf, {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp'],
    }).catch(error => {
      throw toProblem(error);
    });
    if (isForUs(payload, clientId)) return payload;
    throw refused(
      'token-invalid',
      'The token was made for another application: get one for this service.',
    );
  };
}
