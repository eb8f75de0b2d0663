import { stopClockAt } from '@hangar/test-utils';
import { entityUrl, startPlugin, url } from './__testUtils__/startPlugin';

const parts = 'component/parts-inventory';

describe('bad input', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
  });

  it.each([
    [{ from: 'yesterday' }, 'from must be a time such as'],
    [{ from: '2026-11-24' }, 'from must be a time such as'],
    [{ from: '2026-11-24T03:00:00' }, 'from must be a time such as'],
    [{ to: '2026-02-30T00:00:00Z' }, 'to must be a time such as'],
    [
      { from: '2026-11-25T02:00:00Z', to: '2026-11-25T01:00:00Z' },
      'from must be before to',
    ],
    [
      { from: '2027-01-01T00:00:00Z', to: '2027-01-02T00:00:00Z' },
      'from must not be in the future',
    ],
    [{ user: 'user:a b' }, 'user must be a reference such as user:default'],
    [{ user: 'a\u0000b' }, 'user must be a text of 1 to 256'],
    [{ eventName: 'x'.repeat(257) }, 'eventName must be a text of 1 to 256'],
    [{ account: '12' }, 'account must be the 12 digits'],
    [{ region: 'tokyo' }, 'region must be an AWS region'],
    [{ readOnly: 'yes' }, 'readOnly must be true or false'],
    [{ errorsOnly: '1' }, 'errorsOnly must be true or false'],
    [{ sensitiveOnly: 'TRUE' }, 'sensitiveOnly must be true or false'],
    [{ resource: ' ' }, 'resource must be a text of 1 to 2048'],
    [{ sourceIp: ['1.1.1.1', '2.2.2.2'] }, 'sourceIp must be given once'],
    [{ q: 'x'.repeat(201) }, 'q must be a text of 1 to 200'],
    [{ eventName: Array(51).fill('A') }, 'eventName must not have more'],
    [{ limit: '0' }, 'limit must be a whole number from 1 to 200'],
    [{ limit: '201' }, 'limit must be a whole number from 1 to 200'],
    [{ limit: '1e1' }, 'limit must be a whole number from 1 to 200'],
    [{ cursor: 'x' }, 'cursor is not one that this list gave'],
    [{ cursor: 'WyIiLDEsMiwzLC00XQ' }, 'cursor is not one that this list'],
    [{ sort: 'asc' }, "'sort'"],
  ])('%j is refused, by its name', async (query, message) => {
    for (const address of [
      url('events', query),
      entityUrl(parts, 'events', query),
    ]) {
      const { body } = await plugin.get(address).expect(400);
      expect(body.error.message).toContain(message);
    }
  });

  it.each([
    [entityUrl('2component/x', 'events'), 'kind must be'],
    [entityUrl('component/a%20b', 'events'), 'name must be'],
    [`${url('entities/component')}/A_B/x/events`, 'namespace must be'],
    [url('events/a%20b'), 'eventId must be'],
    [url('exports/1'), 'id must be the id of an export'],
    [url('events/export', { format: 'xlsx' }), 'format must be one of csv'],
    [url('events/timeline', { limit: '5' }), "'limit'"],
  ])('%s is refused', async (address, message) => {
    const { body } = await plugin.get(address).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('a cursor continues its own list only, also where its range was a default', async () => {
    const first = await plugin.get(url('events', { limit: '3' })).expect(200);
    const { nextCursor: cursor, from, to } = first.body;
    const next = await plugin
      .get(url('events', { limit: '3', cursor }))
      .expect(200);
    expect(next.body).toMatchObject({ from, to });
    const last = await plugin
      .get(url('events', { limit: '3', cursor: next.body.nextCursor }))
      .expect(200);
    expect(last.body.nextCursor).toBeUndefined();
    const ids = [first, next, last].flatMap(({ body }) =>
      body.items.map(({ eventId }: { eventId: string }) => eventId),
    );
    expect(new Set(ids).size).toBe(8);
    expect(ids).toHaveLength(8);

    const content = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    content[2] = Number.MAX_SAFE_INTEGER;
    const madeUp = Buffer.from(JSON.stringify(content)).toString('base64url');
    await plugin.get(url('events', { cursor: madeUp })).expect(400);

    for (const address of [
      url('events', { cursor, readOnly: 'false' }),
      url('events', { cursor, from }),
      entityUrl(parts, 'events', { cursor }),
    ]) {
      const { body } = await plugin.get(address).expect(400);
      expect(body.error.message).toContain(
        'belongs to a list with other inputs',
      );
    }
  });

  it('takes what looks like a pattern or a program for the text it is', async () => {
    for (const q of [
      '%',
      '_',
      "'; DROP TABLE activity_events; --",
      '\\',
      '*',
    ]) {
      const { body } = await plugin.get(url('events', { q })).expect(200);
      expect({ q, count: body.total.count }).toEqual({
        q,
        count: expect.any(Number),
      });
    }
    const { body } = await plugin.get(url('events', { resource: '%' }));
    expect(body.items).toEqual([]);
    const all = await plugin.get(url('events')).expect(200);
    expect(all.body.total.count).toBe(8);
  });
});
