import { advanceClock, stopClockAt } from '@hangar/test-utils';
import type { Person } from './__testUtils__/people';
import { eventIds } from './__testUtils__/sampleEvents';
import { entityUrl, startPlugin, url } from './__testUtils__/startPlugin';

type Expected = Record<Person, number>;

const people: Person[] = [
  'engineer',
  'operator',
  'seller',
  'manager',
  'auditor',
  'administrator',
  'stranger',
  'anonymous',
];

/** The statuses for each of `people`; without credentials always 401. */
const expected = (...statuses: number[]): Expected =>
  ({
    ...Object.fromEntries(people.map((name, index) => [name, statuses[index]])),
    anonymous: 401,
  }) as Expected;

const ofTeam = expected(200, 200, 403, 200, 200, 200, 403);
const ofDepartment = expected(403, 403, 403, 200, 200, 200, 403);
const ofSales = expected(403, 403, 200, 403, 200, 200, 403);
const ofEngineer = expected(200, 403, 403, 403, 200, 200, 403);
const ofSignedIn = expected(200, 200, 200, 200, 200, 200, 403);
const ofAuditors = expected(403, 403, 403, 403, 200, 200, 403);
const missing = expected(404, 404, 404, 404, 404, 404, 404);

const subjects: Array<[string, Expected]> = [
  ['component/parts-inventory', ofTeam],
  ['resource/parts-inventory-database', ofTeam],
  ['component/sales-support', ofSales],
  ['system/drone', ofTeam],
  ['group/platform', ofTeam],
  ['group/production-systems', ofDepartment],
  ['user/engineer', ofEngineer],
  ['component/nowhere', missing],
];

const routes: Array<[string, Expected]> = [
  ...subjects.flatMap(([entity, statuses]): Array<[string, Expected]> => [
    [entityUrl(entity, 'events'), statuses],
    [entityUrl(entity, 'timeline'), statuses],
    [entityUrl(entity, 'facets'), statuses],
    [
      entityUrl(entity, 'events/export'),
      statuses === missing
        ? expected(403, 403, 403, 403, 404, 404, 403)
        : ofAuditors,
    ],
  ]),
  [url('events'), ofSignedIn],
  [url('events/timeline'), ofSignedIn],
  [url('events/facets'), ofSignedIn],
  [url('events/export'), ofAuditors],
  [url('events/export', { format: 'ndjson' }), ofAuditors],
  [
    url(`events/${eventIds.scaled}`),
    expected(200, 200, 404, 200, 200, 200, 403),
  ],
  [
    url(`events/${eventIds.deployedSales}`),
    expected(404, 404, 200, 404, 200, 200, 403),
  ],
  // of no entity: only who did it, and who may see everything
  [
    url(`events/${eventIds.openedGroup}`),
    expected(200, 404, 404, 404, 200, 200, 403),
  ],
  [
    url(`events/${eventIds.signedIn}`),
    expected(404, 404, 404, 404, 200, 200, 403),
  ],
  [
    url('exports/00000000-0000-4000-8000-000000000000'),
    expected(403, 403, 403, 403, 404, 404, 403),
  ],
  [url('ingest'), expected(403, 200, 403, 403, 200, 200, 403)],
  [
    url('health'),
    { ...expected(200, 200, 200, 200, 200, 200, 200), anonymous: 200 },
  ],
];

/** The events that an answer speaks of. */
const toIds = (text: string) => [
  ...new Set(text.match(/00000000-0000-4000-8000-\d{12}/g) ?? []),
];

describe('every route, whether somebody asked before or not', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
  });

  const ask = async (address: string, person: Person) => {
    const { status, text } = await plugin.get(address, person);
    // cursors and files differ by what was asked, not by who did
    return { status, text: status < 300 ? text : '' };
  };

  it.each(routes)('%s', async (address, statuses) => {
    const cold: Record<string, { status: number; text: string }> = {};
    for (const person of people) {
      // nothing that was kept is young enough
      advanceClock(60_000);
      cold[person] = await ask(address, person);
    }
    expect(
      Object.fromEntries(people.map(name => [name, cold[name].status])),
    ).toEqual(statuses);

    // somebody who may see everything has just been there
    await ask(address, 'administrator');
    for (const person of people) {
      const warm = await ask(address, person);
      expect({ person, status: warm.status }).toEqual({
        person,
        status: statuses[person],
      });
      expect(toIds(warm.text)).toEqual(toIds(cold[person].text));
    }
  });

  it('shows in lists only what the caller may see', async () => {
    const listOf = async (person: Person) => {
      const { body } = await plugin.get(url('events'), person).expect(200);
      return {
        ids: body.items.map(({ eventId }: { eventId: string }) => eventId),
        total: body.total.count,
        isPartial: body.isPartial,
      };
    };
    const { scaled, rebooted, deployedSales, signedIn } = eventIds;
    const { openedGroup, byRole, byContractor, readSecret } = eventIds;
    // what was done to what the team owns, by whomever; and what one did oneself
    const team = [scaled, rebooted, byContractor, readSecret];
    expect(await listOf('manager')).toEqual({
      ids: team,
      total: team.length,
      isPartial: true,
    });
    expect((await listOf('engineer')).ids).toEqual([
      scaled,
      rebooted,
      openedGroup,
      byRole,
      byContractor,
      readSecret,
    ]);
    expect((await listOf('seller')).ids).toEqual([deployedSales]);
    const everything = await listOf('auditor');
    expect(everything.ids).toHaveLength(8);
    expect(everything.ids).toContain(signedIn);
    expect(everything.isPartial).toBe(false);
  });

  it('counts in facets and timelines only what the caller may see', async () => {
    const facets = await plugin.get(url('events/facets'), 'seller');
    expect(facets.body.facets.account).toEqual([
      { value: '444455556666', count: 1 },
    ]);
    expect(facets.body.facets.user).toEqual([
      { value: 'user:default/seller', title: 'サンプル seller', count: 1 },
    ]);
    const timeline = await plugin.get(url('events/timeline'), 'seller');
    const totals = timeline.body.items.map(
      ({ total }: { total: number }) => total,
    );
    expect(totals).toEqual([1]);
  });

  it('keeps the parts of a system that belong to another team from its page, and tells', async () => {
    const address = entityUrl('system/drone', 'events');
    const own = await plugin.get(address, 'engineer').expect(200);
    expect(own.body.isPartial).toBe(true);
    const ids = own.body.items.map(
      ({ eventId }: { eventId: string }) => eventId,
    );
    expect(ids).not.toContain(eventIds.deployedSales);
    const all = await plugin.get(address, 'auditor').expect(200);
    expect(all.body.isPartial).toBe(false);
    expect(JSON.stringify(all.body.items)).toContain(eventIds.deployedSales);
  });

  it('shows a member of a group what the group owns, not what colleagues did elsewhere', async () => {
    const address = entityUrl('group/platform', 'events');
    const { body } = await plugin.get(address, 'operator').expect(200);
    const ids = body.items.map(({ eventId }: { eventId: string }) => eventId);
    expect(ids).not.toContain(eventIds.openedGroup);
    expect(ids).toContain(eventIds.scaled);
    expect(body.isPartial).toBe(true);
  });

  it('explains a refusal, and shows nothing of what is refused', async () => {
    const refused = await plugin.get(
      entityUrl('component/sales-support', 'events'),
      'engineer',
    );
    expect(refused.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /^You need the permission cloudtrail.events.read on component:default\/sales-support\. Ask the owner/,
      ),
    });
    const unseen = await plugin.get(
      url(`events/${eventIds.signedIn}`),
      'engineer',
    );
    expect(unseen.body.error.message).toContain('or you may not see it');
  });

  it('tells nobody of people whom they do not see in the catalog', async () => {
    const isHidden = {
      resourceType: 'catalog-entity',
      rule: 'HAS_METADATA',
      params: { key: 'name', value: 'operator' },
    };
    plugin.permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(({ permission }) =>
        permission.name === 'catalog.entity.read'
          ? {
              result: 'CONDITIONAL' as never,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: { not: isHidden },
            }
          : { result: 'ALLOW' as never },
      ),
    );
    const { body } = await plugin.get(url('events'));
    const event = body.items.find(
      ({ eventId }: { eventId: string }) => eventId === eventIds.rebooted,
    );
    expect(event.principal).toMatchObject({ name: 'operator', userRef: null });
    const facets = await plugin.get(url('events/facets'));
    expect(facets.body.facets.user).toContainEqual({
      value: 'operator',
      count: 1,
    });
    const filtered = await plugin.get(
      url('events', { user: 'user:default/operator' }),
    );
    expect(filtered.body.total.count).toBe(0);
    const file = await plugin.get(url('events/export', { format: 'csv' }));
    expect(file.text).not.toContain('user:default/operator');
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
    const { body } = await plugin.get(url('events'), 'seller');
    expect(
      body.items.map(({ eventId }: { eventId: string }) => eventId),
    ).toEqual([eventIds.deployedSales]);
    expect(body.isPartial).toBe(true);
  });
});
