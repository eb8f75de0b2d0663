import { advanceClock, stopClockAt } from '@hangar/test-utils';
import type { Person } from './__testUtils__/people';
import { coolDown } from './__testUtils__/seedStore';
import { baseUrl, entityUrl, startPlugin } from './__testUtils__/startPlugin';

type Method = 'get' | 'put' | 'post' | 'remove';
type Expected = Record<Person, number>;

const people: Person[] = [
  'engineer',
  'seller',
  'manager',
  'auditor',
  'administrator',
  'anonymous',
];

const expected = (statuses: [number, number, number, number, number]) =>
  ({
    ...Object.fromEntries(people.map((name, index) => [name, statuses[index]])),
    anonymous: 401,
  }) as Expected;

const ofOwners = expected([200, 403, 200, 403, 200]);
const ofSales = expected([403, 200, 403, 403, 200]);
const ofDepartment = expected([200, 403, 200, 403, 200]);
const ofSystem = expected([200, 200, 200, 403, 200]);
const ofEverybody = expected([200, 200, 200, 200, 200]);
const ofBudgetHolders = expected([403, 403, 204, 403, 204]);

const parts = 'component/parts-inventory';
const sales = 'component/sales-support';
const platform = 'group/platform';
const department = 'group/production-systems';
const drone = 'system/drone';
const unknownReport = `${baseUrl}/reports/00000000-0000-4000-8000-000000000000`;

const budget = { monthlyLimit: { amount: '500.00', currency: 'USD' } };
const report = {
  name: 'Teams',
  query: { groupBy: 'owner', range: 'mtd', filter: {} },
  schedule: 'none',
  isShared: false,
};

const routes: Array<[Method, string, Expected, object?]> = [
  ...['overview', 'costs', 'costs/export', 'forecast', 'budgets'].flatMap(
    (route): Array<[Method, string, Expected]> => [
      ['get', entityUrl(parts, route), ofOwners],
      ['get', entityUrl(sales, route), ofSales],
      ['get', entityUrl(platform, route), ofOwners],
      ['get', entityUrl(department, route), ofDepartment],
      ['get', entityUrl(drone, route), ofSystem],
    ],
  ),
  ['get', entityUrl(platform, 'members'), ofOwners],
  ['get', entityUrl(department, 'members'), ofDepartment],
  ['get', entityUrl(drone, 'members'), ofSystem],
  ['put', entityUrl(platform, 'budget'), ofBudgetHolders, budget],
  ['remove', entityUrl(platform, 'budget'), ofBudgetHolders],
  ['get', `${baseUrl}/costs?groupBy=entity`, ofEverybody],
  ['get', `${baseUrl}/costs?groupBy=service`, ofEverybody],
  ['get', `${baseUrl}/costs/export?groupBy=owner`, ofEverybody],
  ['get', `${baseUrl}/reports`, ofEverybody],
  ['post', `${baseUrl}/reports`, expected([201, 201, 201, 201, 201]), report],
  ['get', unknownReport, expected([404, 404, 404, 404, 404])],
  ['put', unknownReport, expected([404, 404, 404, 404, 404]), report],
  ['remove', unknownReport, expected([404, 404, 404, 404, 404])],
  ['get', `${baseUrl}/ingest`, expected([403, 403, 403, 403, 200])],
  ['get', `${baseUrl}/health`, { ...ofEverybody, anonymous: 200 }],
];

describe('every route, whether somebody asked before or not', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  const ask = async (
    [method, url, , input]: (typeof routes)[number],
    person: Person,
  ) => {
    const { status, text } = await plugin[method](url, person).send(input);
    // the clock goes on between two answers
    const body = text.replace(/"ageSeconds":\d+/, '');
    return { status, text: status < 300 && method === 'get' ? body : '' };
  };

  beforeEach(async () => {
    plugin ??= await startPlugin();
  });

  it.each(routes)('%s %s', async (...route) => {
    const [method, , statuses] = route;
    const cold: Record<string, { status: number; text: string }> = {};
    for (const person of people) {
      await coolDown(plugin.db);
      advanceClock(2000);
      if (method === 'remove') {
        await plugin.put(entityUrl(platform, 'budget')).send(budget);
      }
      cold[person] = await ask(route, person);
    }
    expect(
      Object.fromEntries(people.map(name => [name, cold[name].status])),
    ).toEqual(statuses);

    // somebody who may see everything has been there
    await ask(route, 'administrator');
    const warm: typeof cold = {};
    for (const person of method === 'get' ? people : []) {
      warm[person] = await ask(route, person);
    }
    expect(warm).toEqual(method === 'get' ? cold : {});
  });

  it('explains a refusal, and shows nothing of what is refused', async () => {
    const refused = await plugin.get(entityUrl(sales, 'costs'), 'engineer');
    expect(refused.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /^You need the permission cost-explorer.costs.read on component:default\/sales-support\. Ask the owner/,
      ),
    });
    const unseen = await plugin.get(entityUrl(department, 'costs'), 'auditor');
    expect(unseen.body.error.message).toContain(
      'on at least one of the entities that group:default/production-systems is made of',
    );
    const missing = await plugin.get(entityUrl('component/nowhere', 'costs'));
    expect(missing.status).toBe(404);
  });

  it('asks about each entity where a policy has rules of its own', async () => {
    plugin.permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(({ permission }) => ({
        result: 'CONDITIONAL' as never,
        pluginId: 'catalog',
        resourceType: permission.resourceType,
        conditions: {
          rule: 'IS_A_WEEKDAY',
          resourceType: permission.resourceType,
        },
      })),
    );
    const { body } = await plugin.get(
      `${baseUrl}/costs?groupBy=entity`,
      'seller',
    );
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual([
      'component:default/sales-support',
    ]);
    expect(body.isPartial).toBe(true);
  });
});
