import { createBackendModule } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
  type SignInResolver,
} from '@backstage/plugin-auth-node';
import type { SampleUser } from './readSampleUsers';
import { sampleUserAuthenticator } from './sampleUserAuthenticator';

const signInAsSampleUser: SignInResolver<SampleUser> = async (
  { result: { entityRef, ownershipEntityRefs } },
  context,
) => {
  try {
    return await context.signInWithCatalogUser({ entityRef });
  } catch (error) {
    if (!isError(error) || error.name !== 'NotFoundError') {
      throw error;
    }
    // A portal that has just been started has not read its catalog yet.
    return context.issueToken({
      claims: { sub: entityRef, ent: ownershipEntityRefs },
    });
  }
};

/**
 * The sign-in provider `sample-users`: the reader chooses who to be.
 *
 * @public
 */
export const authModuleSampleUsers = createBackendModule({
  pluginId: 'auth',
  moduleId: 'sample-users',
  register(registration) {
    registration.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'sample-users',
          factory: createProxyAuthProviderFactory({
            authenticator: sampleUserAuthenticator,
            signInResolver: signInAsSampleUser,
          }),
        });
      },
    });
  },
});
