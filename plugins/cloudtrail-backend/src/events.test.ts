import { stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import {
  platformAccount,
  rdsInstanceArn,
  sampleCatalog,
} from './__testUtils__/sampleCatalog';
import { eventIds, iamUser, makeEvent } from './__testUtils__/sampleEvents';
import {
  databases,
  entityUrl,
  startPlugin,
  url,
} from './__testUtils__/startPlugin';

const parts = 'component/parts-inventory';

describe.each(databases.eachSupportedId())('activity (%s)', database => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin({ database });
  });

  const listIds = async (address: string) => {
    const { body } = await plugin.get(address).expect(200);
    expectAnswer('ActivityList', body);
    expect(body.total).toEqual({ count: body.items.length, isExact: true });
    return body.items.map(({ eventId }: { eventId: string }) => eventId);
  };

  it('of an entity is what touched its resources, by ARN or by name, whoever did it', async () => {
    expect(await listIds(entityUrl(parts, 'events'))).toEqual([
      eventIds.scaled,
      eventIds.readSecret,
    ]);
    expect(
      await listIds(entityUrl('resource/parts-inventory-database', 'events')),
    ).toEqual([eventIds.rebooted, eventIds.byContractor]);
    expect(await listIds(entityUrl('component/unbound', 'events'))).toEqual([]);
  });

  it('of a system is that of its parts, of a group that of what it owns and of its members', async () => {
    expect(await listIds(entityUrl('system/drone', 'events'))).toEqual([
      eventIds.scaled,
      eventIds.rebooted,
      eventIds.deployedSales,
      eventIds.byContractor,
      eventIds.readSecret,
    ]);
    expect(await listIds(entityUrl('group/platform', 'events'))).toEqual([
      eventIds.scaled,
      eventIds.rebooted,
      eventIds.openedGroup,
      eventIds.byRole,
      eventIds.byContractor,
      eventIds.readSecret,
    ]);
  });

  it('of a user is what they did, as IAM user or in a role', async () => {
    expect(await listIds(entityUrl('user/engineer', 'events'))).toEqual([
      eventIds.scaled,
      eventIds.openedGroup,
      eventIds.byRole,
    ]);
  });

  it.each([
    [{ user: 'user:default/engineer' }, ['scaled', 'openedGroup', 'byRole']],
    [
      { user: ['USER:engineer', '=contractor'] },
      ['scaled', 'openedGroup', 'byRole', 'byContractor'],
    ],
    [{ user: 'user:default/nobody' }, []],
    [{ eventName: 'UpdateService' }, ['scaled', 'deployedSales']],
    [{ eventSource: 'rds.amazonaws.com' }, ['rebooted', 'byContractor']],
    [{ account: '444455556666' }, ['deployedSales']],
    [{ region: 'us-east-1' }, ['signedIn']],
    [{ readOnly: 'true' }, ['readSecret']],
    [{ errorsOnly: 'true' }, ['byContractor']],
    [{ errorsOnly: 'false', readOnly: 'true' }, ['readSecret']],
    [{ sensitiveOnly: 'true', readOnly: 'false' }, ['signedIn', 'openedGroup']],
    [{ resource: rdsInstanceArn }, ['rebooted']],
    [{ resource: 'drone-prod-engineer-rds' }, ['rebooted', 'byContractor']],
    [{ q: 'parts-inventory' }, ['scaled', 'readSecret']],
    [
      { from: '2026-11-25T00:30:00Z', to: '2026-11-25T02:00:00Z' },
      ['rebooted', 'deployedSales'],
    ],
    [
      { from: '2026-11-25T09:30:00+09:00', to: '2026-11-25T11:00:00+09:00' },
      ['rebooted', 'deployedSales'],
    ],
  ])('can be narrowed to %j', async (query, names) => {
    expect(await listIds(url('events', query))).toEqual(
      names.map(name => eventIds[name as keyof typeof eventIds]),
    );
  });

  it('names the people and entities that are meant', async () => {
    const { body } = await plugin.get(url('events')).expect(200);
    const byId = new Map(
      body.items.map((item: { eventId: string }) => [item.eventId, item]),
    );
    expect(byId.get(eventIds.scaled)).toMatchObject({
      eventTime: '2026-11-25T02:00:00.000Z',
      principal: { name: 'engineer', userRef: 'user:default/engineer' },
      resources: [{ entityRefs: ['component:default/parts-inventory'] }],
      changes: [{ field: 'desiredCount', before: '2', after: '4' }],
    });
    expect(byId.get(eventIds.byContractor)).toMatchObject({
      principal: { name: '=contractor', userRef: null },
      resources: [
        {
          arn: null,
          entityRefs: ['resource:default/parts-inventory-database'],
        },
      ],
    });
    expect(byId.get(eventIds.byRole)).toMatchObject({
      principal: { userRef: 'user:default/engineer' },
    });
    expect(byId.get(eventIds.signedIn)).toMatchObject({
      principal: { type: 'Root', userRef: null },
      sensitiveRule: 'root-sign-in',
    });
  });

  it('has a page for each event, with the record and a link to the console', async () => {
    const { body } = await plugin
      .get(url(`events/${eventIds.scaled}`))
      .expect(200);
    expectAnswer('ActivityEventDetail', body);
    expect(body).toMatchObject({
      record: { requestParameters: { note: '</script><b>部品</b>' } },
      consoleUrl: `https://ap-northeast-1.console.aws.amazon.com/cloudtrailv2/home?region=ap-northeast-1#/events/${eventIds.scaled}`,
      simulated: false,
    });
    const { headers } = await plugin.get(url(`events/${eventIds.scaled}`));
    expect(headers['content-type']).toContain('application/json');
  });

  it('is counted by person, whatever principals they are, and by every other field', async () => {
    const { body } = await plugin.get(url('events/facets')).expect(200);
    expectAnswer('ActivityFacets', body);
    expect(body.facets.user.slice(0, 2)).toEqual([
      { value: 'user:default/engineer', title: 'サンプル engineer', count: 3 },
      { value: '=contractor', count: 1 },
    ]);
    expect(body.facets.readOnly).toEqual([
      { value: 'false', count: 7 },
      { value: 'true', count: 1 },
    ]);
    // without the field's own condition, so that another value can be chosen
    const narrowed = await plugin.get(
      url('events/facets', {
        account: platformAccount,
        eventName: 'UpdateService',
      }),
    );
    expect(narrowed.body.facets.account).toEqual([
      { value: '111122223333', count: 1 },
      { value: '444455556666', count: 1 },
    ]);
  });

  it('is counted by hour, and in long ranges by day', async () => {
    const hours = await plugin.get(url('events/timeline')).expect(200);
    expectAnswer('ActivityTimeline', hours.body);
    expect(hours.body).toMatchObject({ bucket: 'hour', isExact: true });
    expect(hours.body.items.at(-1)).toEqual({
      time: '2026-11-25T02:00:00.000Z',
      total: 1,
      changes: 1,
      errors: 0,
      sensitive: 0,
    });
    const days = await plugin.get(
      url('events/timeline', { from: '2026-10-25T00:00:00Z' }),
    );
    expect(days.body.bucket).toBe('day');
    expect(
      days.body.items.map(({ total }: { total: number }) => total),
    ).toEqual([5, 3]);
  });

  it('ends where the store does, and tells', async () => {
    const { body } = await plugin
      .get(url('events', { from: '2020-01-01T00:00:00Z' }))
      .expect(200);
    expect(body.from).toBe('2025-10-21T03:00:00.000Z');
    expect(body.problems).toContainEqual({
      kind: 'range-clipped',
      message: expect.stringContaining('Events are kept for 400 days'),
    });
    const { body: past } = await plugin
      .get(
        url('events', {
          from: '2020-01-01T00:00:00Z',
          to: '2020-02-01T00:00:00Z',
        }),
      )
      .expect(200);
    expect(past.items).toEqual([]);
  });

  it('tells what is wrong with the annotations of an entity', async () => {
    const { body } = await plugin.get(entityUrl('component/broken', 'events'));
    expect(body.problems).toContainEqual(
      expect.objectContaining({
        kind: 'invalid-annotation',
        subject: 'aws.amazon.com/rds-instance-arn',
      }),
    );
  });
});

describe('new events and people', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  it('are there as soon as they are in the store', async () => {
    const entities = [...sampleCatalog];
    const plugin = await startPlugin({ entities });
    const address = entityUrl('user/manager', 'events');
    const before = await plugin.get(address).expect(200);
    expect(before.body.items).toEqual([]);
    await plugin.store.addEvents([
      makeEvent(20, '2026-11-25T02:59:00Z', { principal: iamUser('Manager') }),
    ]);
    const after = await plugin.get(address).expect(200);
    expect(after.body.items).toHaveLength(1);
  });
});
