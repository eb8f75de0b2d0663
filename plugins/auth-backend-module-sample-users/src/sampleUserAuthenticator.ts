import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { readSampleUsers, type SampleUser } from './readSampleUsers';

/** The request header that says who is meant, by the name of the User entity. */
export const SAMPLE_USER_HEADER = 'x-hangar-sample-user';

/**
 * Takes the caller's word for who they are. It refuses to work outside of
 * `NODE_ENV=development`, and knows nobody but the configured users.
 */
export const sampleUserAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: ({ config }) => readSampleUsers(config),
  async authenticate({ req }, users): Promise<{ result: SampleUser }> {
    if (process.env.NODE_ENV !== 'development') {
      throw new NotAllowedError(
        'Sample users can sign in with NODE_ENV=development only. Configure another sign-in provider',
      );
    }
    const asked = req.header(SAMPLE_USER_HEADER) ?? '';
    const user = users.find(({ entityRef }) =>
      [entityRef, entityRef.split('/')[1]].includes(asked.toLowerCase()),
    );
    if (!user) {
      throw new AuthenticationError(
        `The header ${SAMPLE_USER_HEADER} names none of the sample users in auth.providers.sample-users`,
      );
    }
    return { result: user };
  },
});
