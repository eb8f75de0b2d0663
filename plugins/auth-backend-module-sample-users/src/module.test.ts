import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import sampleUsers from './index';

const manager = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'manager', namespace: 'default' },
  spec: { memberOf: ['production-systems'] },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/production-systems' },
  ],
};

async function startPortal() {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      sampleUsers,
      catalogServiceMock.factory({ entities: [manager] }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          app: { baseUrl: 'http://localhost:7007' },
          auth: {
            providers: {
              'sample-users': {
                users: [
                  { entityRef: 'user:default/manager' },
                  {
                    entityRef: 'user:default/engineer',
                    ownershipEntityRefs: ['platform'],
                  },
                ],
              },
            },
          },
        },
      }),
    ],
  });
  return (name?: string) => {
    const refresh = request(server).get('/api/auth/sample-users/refresh');
    return name ? refresh.set('x-hangar-sample-user', name) : refresh;
  };
}

const identityOf = ({ body }: request.Response) =>
  body.backstageIdentity.identity;

describe('signing in as a sample user', () => {
  const nodeEnv = jest.replaceProperty(process.env, 'NODE_ENV', 'development');
  let signIn: (name?: string) => request.Test;

  beforeAll(async () => {
    signIn = await startPortal();
  });

  beforeEach(() => {
    nodeEnv.replaceValue('development');
  });

  afterAll(() => {
    nodeEnv.restore();
  });

  it('gives the user of the catalog, with what they belong to', async () => {
    expect(identityOf(await signIn('manager').expect(200))).toMatchObject({
      userEntityRef: 'user:default/manager',
      ownershipEntityRefs: [
        'user:default/manager',
        'group:default/production-systems',
      ],
    });
  });

  it('gives what is configured while the catalog does not know the user', async () => {
    expect(identityOf(await signIn('engineer').expect(200))).toMatchObject({
      userEntityRef: 'user:default/engineer',
      ownershipEntityRefs: ['user:default/engineer', 'group:default/platform'],
    });
  });

  it('knows nobody but the configured users', async () => {
    for (const name of ['intruder', 'user:default/auditor', undefined]) {
      expect([name, (await signIn(name)).status]).toEqual([name, 401]);
    }
  });

  it('refuses everybody outside of development', async () => {
    nodeEnv.replaceValue('production');
    const { body } = await signIn('manager').expect(403);
    expect(body.error.message).toContain('NODE_ENV=development');
  });
});
