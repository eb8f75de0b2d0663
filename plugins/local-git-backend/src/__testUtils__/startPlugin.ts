import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import localGitPlugin from '../index';

/** A component as the catalog has it, declared by a repository of this machine. */
export function componentOf(repository: string, name = repository): Entity {
  const location = `local-git:${repository}/catalog-info.yaml`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/managed-by-location': location },
    },
    spec: { type: 'service' },
  };
}

/** The plugin in a backend. The stranger sees no entity. */
export async function startPlugin(options: {
  root: string;
  entities: Entity[];
}) {
  const catalog = catalogServiceMock({ entities: options.entities });
  const { server } = await startTestBackend({
    features: [
      localGitPlugin,
      mockServices.rootConfig.factory({
        data: { localGit: { root: options.root } },
      }),
      catalogServiceMock.mock({
        getEntityByRef: async (ref, context) =>
          JSON.stringify(context).includes('user:default/stranger')
            ? undefined
            : catalog.getEntityByRef(ref, context),
      }).factory,
    ],
  });
  const get = (
    name: string,
    rest: string,
    query: Record<string, string> = {},
    user = 'user:default/engineer',
  ) =>
    request(server)
      .get(`/api/local-git/v1/entities/component/default/${name}/${rest}`)
      .query(query)
      .set('Authorization', mockCredentials.user.header(user));
  return { server, get };
}
