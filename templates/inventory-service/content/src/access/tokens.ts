import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { Problem } from '../problems/problem.ts';

export type TokenOptions = {
  issuer: string;
  clientId: string;
  jwksUri?: string;
};

const refused = (code: string, detail: string, cause?: unknown) =>
  new Problem({ status: 401, code, detail, cause });

/** Whether the token was made for this service: ID tokens say it in `aud`, access tokens of Cognito in `client_id`. */
function isForUs(payload: JWTPayload, clientId: string): boolean {
  return payload.token_use === 'access'
    ? payload.client_id === clientId
    : [payload.aud].flat().includes(clientId);
}

/**
 * Checks a program's JWT against the issuer's published keys.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function createTokenVerifier({
  issuer,
  clientId,
  jwksUri,
}: TokenOptions) {
  const keys = createRemoteJWKSet(
    new URL(jwksUri ?? `${issuer}/.well-known/jwks.json`),
  );
  return async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp'],
    }).catch(error => {
      if (error instanceof errors.JWTExpired) {
        throw refused(
          'token-expired',
          'The token has expired: get a new one and repeat the request.',
        );
      }
      throw refused(
        'token-invalid',
        'The token is not one that this service accepts: get one from its own user pool.',
        error,
      );
    });
    if (isForUs(payload, clientId)) return payload;
    throw refused(
      'token-invalid',
      'The token was made for another application: get one for this service.',
    );
  };
}
