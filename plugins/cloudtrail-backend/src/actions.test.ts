import { mockServices } from '@backstage/backend-test-utils';
import { stopClockAt } from '@hangar/test-utils';
import { asCredentials } from '@hangar/test-utils/backend';
import { eventIds } from './__testUtils__/sampleEvents';
import { startPlugin } from './__testUtils__/startPlugin';

describe('actions', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  async function setUp() {
    const { actions, store } = await startPlugin();
    const registered = new Map(
      actions.register.mock.calls.map(([action]) => [action.name, action]),
    );
    const run = async (
      name: string,
      input: object,
      person: Parameters<typeof asCredentials>[0] = 'engineer',
    ) => {
      const action = registered.get(name);
      const { output } = (await action?.action({
        input,
        credentials: asCredentials(person),
        secrets: undefined,
        logger: mockServices.logger.mock(),
      })) as { output: { items: Array<{ eventId: string }> } };
      return output;
    };
    return { registered, run, store };
  }

  it('only read', async () => {
    const { registered } = await setUp();
    expect([...registered.keys()]).toEqual([
      'entity-events',
      'user-events',
      'changes-before',
    ]);
    for (const { attributes } of registered.values()) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('tell what was done to an entity, what a person did, and what changed before a time', async () => {
    const { run } = await setUp();
    const ofEntity = await run('entity-events', {
      ref: 'component:parts-inventory',
      changesOnly: true,
    });
    expect(ofEntity).toMatchObject({
      entityRef: 'component:default/parts-inventory',
      items: [
        {
          eventId: eventIds.scaled,
          principal: 'engineer',
          userRef: 'user:default/engineer',
          changes: [{ field: 'desiredCount', before: '2', after: '4' }],
        },
      ],
      total: { count: 1, isExact: true },
    });
    const ofUser = await run('user-events', { ref: 'engineer', limit: 1 });
    expect(ofUser).toMatchObject({
      entityRef: 'user:default/engineer',
      items: [{ eventId: eventIds.scaled }],
      total: { count: 3 },
    });
    const before = await run('changes-before', {
      ref: 'system:default/drone',
      before: '2026-11-25T01:30:00Z',
      hours: 3,
    });
    expect(before.items.map(({ eventId }) => eventId)).toEqual([
      eventIds.rebooted,
    ]);
  });

  it('call nothing complete that may still be on its way', async () => {
    const { run, store } = await setUp();
    const target = { accountId: '111122223333', kind: 'write' } as const;
    const to = Date.parse('2026-11-25T02:45:00Z');
    for (const region of ['ap-northeast-1', 'us-east-1']) {
      const interval = { from: to - 30 * 24 * 3_600_000, to };
      await store.addEvents([], { target: { ...target, region }, interval });
    }
    const ref = 'component:parts-inventory';
    expect(await run('entity-events', { ref })).toMatchObject({
      isComplete: false,
      completeUntil: '2026-11-25T02:45:00.000Z',
    });
    const earlier = { ref, before: '2026-11-25T02:00:00Z' };
    expect(await run('changes-before', earlier)).toMatchObject({
      isComplete: true,
      completeUntil: '2026-11-25T02:00:00.000Z',
    });
  });

  it('are authorised as the routes are, and refuse what they cannot read', async () => {
    const { run } = await setUp();
    await expect(
      run('entity-events', { ref: 'component:default/sales-support' }),
    ).rejects.toThrow('cloudtrail.events.read on component:default/sales');
    await expect(run('user-events', { ref: 'operator' })).rejects.toThrow(
      'cloudtrail.events.read on user:default/operator',
    );
    await expect(
      run('user-events', { ref: 'component:default/parts-inventory' }),
    ).rejects.toThrow('ref must be a user');
    await expect(
      run('changes-before', { ref: 'a b c', before: 'x' }),
    ).rejects.toThrow('ref must be a reference');
    await expect(
      run('changes-before', { ref: 'system:drone', before: 'x' }),
    ).rejects.toThrow('before must be a time');
  });
});
