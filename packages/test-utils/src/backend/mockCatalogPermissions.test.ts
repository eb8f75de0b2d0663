import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  mockCatalogPermissions,
  type SamplePolicy,
} from './mockCatalogPermissions';
import { asCredentials } from './people';

const component = (name: string, title?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', title },
});

const isTitled = createPermissionRule({
  name: 'IS_TITLED',
  description: 'Has a title',
  resourceType: 'catalog-entity',
  apply: (entity: Entity) => entity.metadata.title !== undefined,
  toQuery: () => ({}),
});

const permission = createPermission({
  name: 'parts.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_TITLED', resourceType: 'catalog-entity' },
} as const;

const decide = jest.fn<ReturnType<SamplePolicy>, Parameters<SamplePolicy>>(
  (_, { name, refs }) => {
    if (name === 'administrator') {
      return { result: AuthorizeResult.ALLOW };
    }
    return refs.length > 0 ? conditional : { result: AuthorizeResult.DENY };
  },
);

const permissions = mockCatalogPermissions({
  entities: [component('titled', 'Rotor'), component('untitled')],
  rules: [isTitled],
  decide,
});

const requests = ['titled', 'untitled', 'missing'].map(name => ({
  permission,
  resourceRef: `component:default/${name}`,
}));

describe('mockCatalogPermissions', () => {
  it.each([
    [
      'an administrator',
      asCredentials('administrator'),
      ['ALLOW', 'ALLOW', 'ALLOW'],
    ],
    [
      'a member of a group',
      asCredentials('engineer'),
      ['ALLOW', 'DENY', 'DENY'],
    ],
    ['a stranger', asCredentials('stranger'), ['DENY', 'DENY', 'DENY']],
    ['a service', mockCredentials.service(), ['DENY', 'DENY', 'DENY']],
  ])('decides for %s', async (_, credentials, results) => {
    const answers = await permissions.authorize(requests, { credentials });
    expect(answers.map(({ result }) => result)).toEqual(results);
  });

  it('leaves conditions to who asks for them', async () => {
    const answers = await permissions.authorizeConditional([{ permission }], {
      credentials: asCredentials('manager'),
    });
    expect(answers).toEqual([conditional]);
    expect(decide).toHaveBeenLastCalledWith(permission, {
      name: 'manager',
      refs: [
        'user:default/manager',
        'group:default/production-systems',
        'group:default/platform',
      ],
    });
  });
});
