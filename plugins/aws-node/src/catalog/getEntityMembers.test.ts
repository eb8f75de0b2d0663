import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogSnapshot } from './CatalogSnapshot';
import { getEntityMembers, getGroupTree } from './getEntityMembers';

const entity = (
  kind: string,
  name: string,
  relations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  relations: Object.entries(relations).map(([type, targetRef]) => ({
    type,
    targetRef,
  })),
});

const toSnapshot = (entities: Entity[]): CatalogSnapshot => ({
  entities,
  byRef: new Map(entities.map(one => [stringifyEntityRef(one), one])),
});

const shop = entity('Domain', 'shop');
const orders = entity('System', 'orders', { partOf: 'domain:default/shop' });
const api = entity('Component', 'api', {
  partOf: 'system:default/orders',
  ownedBy: 'group:default/makers',
});
const table = entity('Resource', 'table', {
  partOf: 'component:default/api',
  ownedBy: 'group:default/storage',
});
const company = entity('Group', 'company', {
  // a circle, as a catalog can have by mistake
  childOf: 'group:default/storage',
});
const makers = entity('Group', 'makers', { childOf: 'group:default/company' });
const storage = entity('Group', 'storage', { childOf: 'group:default/makers' });
const person = entity('User', 'engineer', { memberOf: 'group:default/makers' });
const owner = entity('User', 'lead', {
  memberOf: 'group:default/storage',
  ownedBy: 'group:default/storage',
});

const everything = [
  shop,
  orders,
  api,
  table,
  company,
  makers,
  storage,
  person,
  owner,
];
const snapshot = toSnapshot(everything);

describe('getEntityMembers', () => {
  it('finds the people of a group and what it owns, with the groups below it, each once', () => {
    expect(getEntityMembers(snapshot, storage)).toEqual([
      owner,
      table,
      person,
      api,
    ]);
    const withoutCircle = toSnapshot(everything.filter(one => one !== company));
    expect(getEntityMembers(withoutCircle, storage)).toEqual([owner, table]);
    expect(getEntityMembers(withoutCircle, makers)).toEqual([
      person,
      api,
      owner,
      table,
    ]);
  });

  it('finds the parts of a system or a domain, and theirs', () => {
    expect(getEntityMembers(snapshot, orders)).toEqual([api, table]);
    expect(getEntityMembers(snapshot, shop)).toEqual([orders, api, table]);
  });

  it('makes others of nothing, even where they have parts', () => {
    expect(getEntityMembers(snapshot, api)).toEqual([]);
    expect(getEntityMembers(snapshot, person)).toEqual([]);
  });

  it('knows only what the snapshot has', () => {
    const few = toSnapshot([api, table, makers]);
    expect(getEntityMembers(few, makers)).toEqual([api]);
    // of an entity that changed since, or has gone
    expect(getEntityMembers(few, orders)).toEqual([api, table]);
  });
});

describe('getGroupTree', () => {
  it('goes down from any group, round a circle once', () => {
    expect(getGroupTree(snapshot, 'group:default/makers')).toEqual([
      'group:default/makers',
      'group:default/storage',
      'group:default/company',
    ]);
    expect(getGroupTree(snapshot, 'group:default/gone')).toEqual([
      'group:default/gone',
    ]);
  });
});
