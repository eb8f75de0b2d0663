import type { Entity } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { GroupTree } from '../groups/GroupTree';
import { readRoleMembers } from '../roles/readRoleMembers';
import { RolesPolicy } from './RolesPolicy';

const entity = (
  kind: string,
  name: string,
  relations: Array<[string, string]> = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

const platform = entity('Group', 'platform', [
  ['childOf', 'group:default/production-systems'],
]);
const organisation = [
  entity('Group', 'production-systems', [
    ['parentOf', 'group:default/platform'],
  ]),
  platform,
  entity('Group', 'sales-systems'),
];
const engineer = entity('User', 'engineer', [
  ['memberOf', 'group:default/platform'],
]);
const ownPart = entity('Component', 'parts-inventory', [
  ['ownedBy', 'group:default/platform'],
]);
const foreignPart = entity('Component', 'sales-support', [
  ['ownedBy', 'group:default/sales-systems'],
]);

const people: Record<string, string[]> = {
  engineer: ['user:default/engineer', 'group:default/platform'],
  operator: ['user:default/operator', 'group:default/platform'],
  manager: ['user:default/manager', 'group:default/production-systems'],
  auditor: ['user:default/auditor', 'group:default/audit'],
  administrator: ['user:default/administrator', 'group:default/platform'],
  newcomer: ['user:default/newcomer'],
};

const onEntity = (name: string): Permission =>
  createPermission({
    name,
    attributes: { action: 'read' },
    resourceType: 'catalog-entity',
  });
const basic = (name: string): Permission =>
  createPermission({ name, attributes: { action: 'read' } });

const policy = new RolesPolicy(
  readRoleMembers(
    new ConfigReader({
      permission: {
        roles: Object.fromEntries(
          ['engineer', 'operator', 'manager', 'auditor', 'administrator'].map(
            role => [role, [`user:default/${role}`]],
          ),
        ),
      },
    }),
  ),
  new GroupTree(
    catalogServiceMock({ entities: organisation }),
    mockServices.auth(),
  ),
);

const asUser = (name: string) => ({
  token: 'token',
  expiresInSeconds: 3600,
  info: {
    userEntityRef: `user:default/${name}`,
    ownershipEntityRefs: people[name],
  },
  identity: {
    type: 'user' as const,
    userEntityRef: `user:default/${name}`,
    ownershipEntityRefs: people[name],
  },
  credentials: {
    $$type: '@backstage/BackstageCredentials' as const,
    principal: {},
  },
});

/** Decides as the permission backend and the catalog do together. */
async function may(name: string, permission: Permission, resource?: Entity) {
  const decision = await policy.handle({ permission }, asUser(name));
  const isAllowed = createConditionAuthorizer(Object.values(permissionRules));
  return decision.result === AuthorizeResult.CONDITIONAL
    ? isAllowed(decision, resource)
    : decision.result === AuthorizeResult.ALLOW;
}

const whoMay = async (permission: Permission, resource?: Entity) => {
  const answers = await Promise.all(
    Object.keys(people).map(async name => ({
      name,
      allowed: await may(name, permission, resource),
    })),
  );
  return answers.filter(({ allowed }) => allowed).map(({ name }) => name);
};

describe('the policy of the portal', () => {
  it('shows costs to those who own the entity, also by the groups below theirs, and to administrators', async () => {
    const costs = onEntity('cost-explorer.costs.read');
    expect(await whoMay(costs, ownPart)).toEqual([
      'engineer',
      'operator',
      'manager',
      'administrator',
    ]);
    expect(await whoMay(costs, foreignPart)).toEqual(['administrator']);
  });

  it('takes a group for its own, so that its members see its page', async () => {
    const costs = onEntity('cost-explorer.costs.read');
    expect(await whoMay(costs, platform)).toContain('engineer');
    expect(await whoMay(costs, platform)).toContain('manager');
    expect(await whoMay(costs, platform)).not.toContain('auditor');
  });

  it('lets managers set budgets of what their teams own', async () => {
    const budgets = onEntity('cost-explorer.budgets.update');
    expect(await whoMay(budgets, platform)).toEqual([
      'manager',
      'administrator',
    ]);
    expect(await whoMay(budgets, foreignPart)).toEqual(['administrator']);
  });

  it('keeps the totals of accounts and the state of the ingest to those who run the portal', async () => {
    expect(await whoMay(basic('cost-explorer.totals.read'))).toEqual([
      'administrator',
    ]);
    expect(await whoMay(basic('cost-explorer.ingest.read'))).toEqual([
      'operator',
      'administrator',
    ]);
  });

  it('shows activity to those who own the entity, to auditors and to administrators', async () => {
    const events = onEntity('cloudtrail.events.read');
    expect(await whoMay(events, ownPart)).toEqual([
      'engineer',
      'operator',
      'manager',
      'auditor',
      'administrator',
    ]);
    expect(await whoMay(events, foreignPart)).toEqual([
      'auditor',
      'administrator',
    ]);
  });

  it('shows what a person did to themselves, not to their colleagues or their manager', async () => {
    const events = onEntity('cloudtrail.events.read');
    expect(await whoMay(events, engineer)).toEqual([
      'engineer',
      'auditor',
      'administrator',
    ]);
    expect(
      await whoMay(events, {
        ...engineer,
        metadata: { ...engineer.metadata, namespace: 'elsewhere' },
      }),
    ).toEqual(['auditor', 'administrator']);
  });

  it('lets auditors and administrators take activity away, and who runs the portal see how it is read', async () => {
    expect(await whoMay(basic('cloudtrail.events.export'))).toEqual([
      'auditor',
      'administrator',
    ]);
    expect(await whoMay(basic('cloudtrail.ingest.read'))).toEqual([
      'operator',
      'auditor',
      'administrator',
    ]);
  });

  it('lets engineers deploy, and remove what they own', async () => {
    expect(await whoMay(basic('aws.environment.deploy'))).toEqual([
      'engineer',
      'administrator',
    ]);
    expect(await whoMay(onEntity('aws.environment.delete'), ownPart)).toEqual([
      'engineer',
      'administrator',
    ]);
    expect(
      await whoMay(onEntity('aws.environment.delete'), foreignPart),
    ).toEqual(['administrator']);
  });

  it('leaves everything else open to whoever is signed in, and nothing to others', async () => {
    expect(await whoMay(onEntity('catalog.entity.read'), foreignPart)).toEqual(
      Object.keys(people),
    );
    expect(
      await policy.handle({ permission: onEntity('catalog.entity.read') }),
    ).toEqual({ result: AuthorizeResult.DENY });
  });
});

describe('permission.roles', () => {
  it.each([
    [{ director: ['user:default/manager'] }, 'permission.roles.director'],
    [{ manager: ['manager'] }, 'permission.roles.manager: "manager"'],
  ])('says what is wrong with %j', (roles, message) => {
    expect(() =>
      readRoleMembers(new ConfigReader({ permission: { roles } })),
    ).toThrow(message);
  });
});
