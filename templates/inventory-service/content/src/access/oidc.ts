import * as oidc from 'openid-client';
import { Problem } from '../problems/problem.ts';
import type { Identity } from './people.ts';

export type OidcOptions = {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** Where browsers reach this service, such as https://parts.example.com. */
  publicUrl: string;
};

/** What must survive the way to the identity provider and back; kept in a cookie. */
export type SignInAttempt = {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
};

/** Nobody's fault who asks. */
export function unavailable(cause: unknown): Problem {
  return new Problem({
    status: 503,
    code: 'identity-provider-unavailable',
    detail:
      'The identity provider does not answer, so nobody can be recognised now. Try again in a few seconds.',
    cause,
  });
}

const isLoopback = (url: string) =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

/** Authorization code flow with PKCE, by openid-client; the provider is looked up when first needed. */
export function createOidc(options: OidcOptions) {
  const { issuer, clientId, clientSecret, publicUrl } = options;
  const redirectUri = new URL('/auth/callback', publicUrl).href;
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    discovered ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        // Seconds, here and for every later request to the provider.
        timeout: 5,
        // Plain HTTP only to this machine, for tests.
        execute: isLoopback(issuer) ? [oidc.allowInsecureRequests] : [],
      })
      .catch(error => {
        discovered = undefined;
        throw unavailable(error);
      });
    return discovered;
  };

  return {
    issuer,
    async begin(
      returnTo: string,
    ): Promise<{ url: string; attempt: SignInAttempt }> {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        returnTo,
      };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt };
    },
    async finish(query: string, attempt: SignInAttempt): Promise<Identity> {
      const tokens = await oidc.authorizationCodeGrant(
        await configuration(),
        new URL(`${redirectUri}?${query}`),
        {
          pkceCodeVerifier: attempt.verifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
        },
      );
      const claims = tokens.claims();
      const email = String(claims?.email ?? '');
      return {
        issuer,
        subject: String(claims?.sub),
        email,
        emailVerified: claims?.email_verified === true && email !== '',
        displayName: String(claims?.name ?? email),
      };
    },
    /** Where the provider publishes the keys that it signs with. */
    async keysUrl(): Promise<URL> {
      const { jwks_uri } = (await configuration()).serverMetadata();
      return new URL(jwks_uri ?? `${issuer}/.well-known/jwks.json`);
    },
    /** Where a browser signs out of the provider too, if the provider has such a page. */
    async signOutUrl(): Promise<string | undefined> {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      const home = new URL('/', publicUrl).href;
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: home,
        // The same by the name that Cognito knows.
        logout_uri: home,
      }).href;
    },
  };
}

export type Oidc = ReturnType<typeof createOidc>;
