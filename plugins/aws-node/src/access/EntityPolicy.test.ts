import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  createPermission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { EntityPolicy } from './EntityPolicy';

type Criteria = PermissionCriteria<PermissionCondition>;

const permission = createPermission({
  name: 'aws.test.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const credentials = mockCredentials.user('user:default/engineer');

const entities: Entity[] = Array.from({ length: 450 }, (_, index) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: index % 2 === 0 ? 'Component' : 'Resource',
  metadata: { name: `entity-${index}` },
}));

const isKind = (kind: string): PermissionCondition => ({
  rule: 'IS_KIND',
  resourceType: 'catalog-entity',
  params: { kind },
});
const foreign: PermissionCondition = {
  rule: 'OF_SOMEBODY_ELSE',
  resourceType: 'catalog-entity',
  params: {},
};

/** The policy answers so; of each entity, it allows those whose names end so. */
function setUp(decision: PolicyDecision, ending = '') {
  const authorize = jest.fn<
    ReturnType<PermissionsService['authorize']>,
    Parameters<PermissionsService['authorize']>
  >(async requests =>
    requests.map(request => ({
      result:
        'resourceRef' in request && request.resourceRef?.endsWith(ending)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
  );
  const authorizeConditional = jest.fn<
    ReturnType<PermissionsService['authorizeConditional']>,
    Parameters<PermissionsService['authorizeConditional']>
  >(async requests => requests.map(() => decision));
  const policy = new EntityPolicy({ authorize, authorizeConditional }, [
    {
      name: 'IS_KIND',
      apply: ({ kind }, params) => 'kind' in params && params.kind === kind,
    },
  ]);
  const filter = async () => {
    const [decided] = await policy.decide([permission], credentials);
    return policy.filter(entities, decided);
  };
  return { filter, authorize, authorizeConditional };
}

const conditional = (conditions: Criteria): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions,
});

const components = entities.filter(({ kind }) => kind === 'Component');
const resources = entities.filter(({ kind }) => kind === 'Resource');

describe('EntityPolicy', () => {
  it('gives all or nothing where the policy says so', async () => {
    const allowed = setUp({ result: AuthorizeResult.ALLOW });
    await expect(allowed.filter()).resolves.toEqual(entities);
    expect(allowed.authorizeConditional).toHaveBeenCalledWith(
      [{ permission }],
      {
        credentials,
      },
    );
    const denied = setUp({ result: AuthorizeResult.DENY });
    await expect(denied.filter()).resolves.toEqual([]);
  });

  it.each<[string, Criteria, Entity[]]>([
    ['a rule', isKind('Component'), components],
    ['not', { not: isKind('Component') }, resources],
    ['all of', { allOf: [isKind('Component'), isKind('Resource')] }, []],
    ['any of', { anyOf: [isKind('Component'), isKind('Resource')] }, entities],
  ])(
    'applies conditions without asking again: %s',
    async (_, criteria, met) => {
      const { filter, authorize } = setUp(conditional(criteria));
      await expect(filter()).resolves.toEqual(met);
      expect(authorize).not.toHaveBeenCalled();
    },
  );

  it.each<[string, Criteria]>([
    ['alone', foreign],
    ['within not', { not: foreign }],
    ['among all of', { allOf: [isKind('Component'), foreign] }],
    ['among any of', { anyOf: [isKind('Component'), { not: foreign }] }],
  ])(
    'asks about each entity where a rule is not known: %s',
    async (_, criteria) => {
      const { filter, authorize } = setUp(conditional(criteria), '7');
      const names = (await filter()).map(({ metadata }) => metadata.name);
      expect(names).toHaveLength(45);
      expect(names.every(name => name.endsWith('7'))).toBe(true);
      expect(authorize.mock.calls.map(([{ length }]) => length)).toEqual([
        200, 200, 50,
      ]);
      expect(authorize).toHaveBeenCalledWith(
        expect.arrayContaining([
          { permission, resourceRef: stringifyEntityRef(entities[7]) },
        ]),
        { credentials },
      );
    },
  );
});
