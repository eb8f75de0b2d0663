import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { aKey, aPart, useService } from './support/service.ts';

type Event = {
  id: number;
  occurredAt: string;
  userId: number;
  userName: string;
  action: string;
  recordId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

describe('Audit events', () => {
  const service = useService();
  const administrator = service.as('administrator');
  const list = async (query: string): Promise<Event[]> =>
    (await administrator.get(`/api/v1/audit?${query}`)).body.items;
  const actionsOf = (events: Event[]) => events.map(({ action }) => action);
  const file = (query: string) =>
    administrator.get(`/api/v1/audit/export?${query}`);
  const rowsOf = (text: string): Record<string, string>[] =>
    parse(text, { bom: true, columns: true });

  test('say who changed what, from what to what, and from where', async () => {
    const part = await service.addPart({ partNumber: 'AU-1' });
    const headers = { 'x-request-id': 'scanner-7' };
    const renamed = aPart({ partNumber: 'AU-1', name: 'renamed' });
    await service
      .as('storekeeper')
      .put(`/api/v1/parts/${part.id}`, { ...renamed, version: 1 }, headers);
    const { body } = await administrator.get(
      `/api/v1/audit?recordType=part&recordId=${part.id}`,
    );
    const [updated, created] = body.items;
    assert.deepEqual(actionsOf(body.items), ['part.updated', 'part.created']);
    assert.deepEqual(
      [updated.userName, updated.sourceIp, updated.before.name],
      ['storekeeper', '127.0.0.1', aPart().name],
    );
    assert.equal(updated.after.name, 'renamed');
    assert.ok(updated.requestId);
    assert.equal('before' in created, false);
  });

  test('are not written for what was refused', async () => {
    const part = await service.addPart({ partNumber: 'AU-2' }, 1);
    const before = (await list(`recordId=${part.id}`)).length;
    const issue = { partId: part.id, locationId: 1, quantity: 2 };
    const refused = await administrator.post(
      '/api/v1/stock/issues',
      { ...issue, reason: 'x', reference: '' },
      aKey(),
    );
    assert.equal(refused.status, 409);
    assert.equal((await list(`recordId=${part.id}`)).length, before);
  });

  test('are found by user, record and action, a page at a time', async () => {
    const parts = [];
    for (const partNumber of ['AU-3', 'AU-4', 'AU-5']) {
      parts.push(await service.addPart({ partNumber }));
    }
    const made = await list('action=part.created&limit=3');
    const ids = parts.map(({ id }) => String(id)).reverse();
    assert.deepEqual(
      made.map(({ recordId }) => recordId),
      ids,
    );
    const mine = `userId=${made[0]?.userId}&recordType=part`;
    const first = await administrator.get(`/api/v1/audit?${mine}&limit=2`);
    const cursor = encodeURIComponent(first.body.nextCursor);
    const next = await list(`${mine}&limit=1&cursor=${cursor}`);
    assert.deepEqual(
      [...first.body.items, ...next].map(({ id }) => id),
      made.map(({ id }) => id),
    );
    assert.deepEqual(await list('userId=999'), []);
    for (const query of ['from=yesterday', 'userId=x', 'cursor=x', 'who=me']) {
      const refused = await administrator.get(`/api/v1/audit?${query}`);
      assert.equal(refused.status, 400, query);
    }
  });

  test('are found by time, from and including the first moment and before the last', async () => {
    await sql`
      insert into audit_events
        (occurred_at, user_name, action, record_type, record_id, source_ip, request_id)
      select '2020-01-01T00:00:00Z'::timestamptz + n * interval '1 day',
        'system', 'timed', 'none', n::text, '', ''
      from generate_series(0, 3) n`.execute(service.db);
    const found = await list('from=2020-01-02T00:00Z&to=2020-01-04T00:00:00Z');
    assert.deepEqual(
      found.map(({ recordId }) => recordId),
      ['2', '1'],
    );
  });

  test('leave as CSV that no spreadsheet runs, and as NDJSON that is exact', async () => {
    const { body } = await administrator.get(
      '/api/v1/users?search=administrator',
    );
    const { id, displayName, role, active, grants } = body.items[0];
    const formula = '=HYPERLINK("https://elsewhere.example.com")';
    const rename = (name: string, version: number) =>
      administrator.put(`/api/v1/users/${id}`, {
        ...{ displayName: name, role, active, grants, version },
      });
    await rename(formula, 1);
    await service.addPart({ partNumber: 'AU-6', name: '"a", 1\u2028;b' });
    await rename(displayName, 2);

    const csv = await file('format=csv&action=part.created');
    assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8');
    assert.match(String(csv.headers['content-disposition']), /audit\.csv/);
    const [row] = rowsOf(csv.body);
    assert.equal(row?.userName, `'${formula}`);
    assert.equal(JSON.parse(String(row?.after)).name, '"a", 1\u2028;b');
    const cells = rowsOf(csv.body).flatMap(cell => Object.values(cell));
    assert.ok(cells.every(cell => !/^[=+@\t\r-]/.test(cell)));

    const lines = await file('format=ndjson&action=part.created');
    assert.match(String(lines.headers['content-type']), /ndjson/);
    const events = lines.body
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    assert.deepEqual(events, await list('action=part.created&limit=100'));
    assert.equal(events[0]?.userName, formula);
  });

  test('of any number leave completely, and leaving is one of them', async () => {
    await sql`
      insert into audit_events
        (user_name, action, record_type, record_id, source_ip, request_id)
      select 'system', 'many', 'none', n::text, '', ''
      from generate_series(1, 2000) n`.execute(service.db);
    const rows = rowsOf((await file('action=many')).body);
    assert.deepEqual(
      rows.map(({ recordId }) => Number(recordId)),
      Array.from({ length: 2000 }, (_, index) => 2000 - index),
    );
    const [exported] = await list('action=audit.exported');
    assert.equal(exported?.userName, 'administrator');
    assert.deepEqual(exported?.after, { action: 'many' });
  });

  test('stay as they are, whoever asks the database', async () => {
    for (const statement of [
      sql`update audit_events set user_name = 'nobody'`,
      sql`delete from audit_events`,
      sql`truncate audit_events`,
      sql`delete from movements`,
      sql`delete from order_events`,
    ]) {
      await assert.rejects(statement.execute(service.db), /only grow/);
    }
  });

  test('are for administrators only', async () => {
    for (const user of ['storekeeper', 'buyer', 'viewer'] as const) {
      for (const url of ['/api/v1/audit', '/api/v1/audit/export']) {
        const { status, body } = await service.as(user).get(url);
        assert.equal(status, 403);
        assert.match(body.detail, /Only administrators/);
      }
    }
  });
});
