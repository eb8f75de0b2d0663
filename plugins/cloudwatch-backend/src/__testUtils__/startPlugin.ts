import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import cloudwatchPlugin from '../index';
import { sampleEntities } from './sampleEntities';

const accounts = ['111122223333', '444455556666'].map(accountId => ({
  accountId,
  accessKeyId: `SIMULATED${accountId}`,
  secretAccessKey: 'simulated',
}));

/** The address of something of a sample entity. */
export const entityUrl = (name: string, rest: string) =>
  `/api/cloudwatch/v1/entities/component/default/${name}/${rest}`;

export const engineer = mockCredentials.user('user:default/engineer');
export const stranger = mockCredentials.user('user:default/stranger');

/**
 * The plugin in a backend, with a catalog and permissions that tests decide.
 * The stranger sees the entities of `visibleToStranger` only, and has no
 * permission on any.
 */
export async function startPlugin(
  options: {
    config?: JsonObject;
    entities?: Entity[];
    denied?: string[];
    visibleToStranger?: string[];
  } = {},
) {
  const { denied = [], visibleToStranger = [] } = options;
  const entities = options.entities ?? sampleEntities;
  const catalog = catalogServiceMock({ entities });
  const strangerCatalog = catalogServiceMock({
    entities: entities.filter(({ metadata }) =>
      visibleToStranger.includes(metadata.name),
    ),
  });
  const isStranger = (context: object | undefined) =>
    JSON.stringify(context).includes('user:default/stranger');

  const { server } = await startTestBackend({
    features: [
      cloudwatchPlugin,
      mockServices.rootConfig.factory({
        data: {
          aws: { accounts, defaultRegion: 'ap-northeast-1' },
          ...options.config,
        },
      }),
      catalogServiceMock.mock({
        getEntityByRef: async (ref, context) =>
          (isStranger(context) ? strangerCatalog : catalog).getEntityByRef(
            ref,
            context,
          ),
      }).factory,
      mockServices.permissions.mock({
        authorize: async (requests, context) =>
          requests.map(({ permission, resourceRef }) => ({
            result:
              isStranger(context) ||
              denied.includes(permission.name) ||
              !resourceRef?.startsWith('component:default/')
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      }).factory,
    ],
  });
  const agent = request(server);
  return {
    server,
    agent,
    get: (url: string, credentials = engineer) =>
      agent
        .get(url)
        .set(
          'Authorization',
          mockCredentials.user.header(credentials.principal.userEntityRef),
        ),
  };
}
