import type { Knex } from 'knex';
import { describeEachDatabase } from './__testUtils__/eachDatabase';
import {
  awkwardValues,
  createRandom,
  createRandomRows,
} from './__testUtils__/randomCosts';
import { AccountList } from './AccountList';
import { CostStore } from './CostStore';
import { type CostRow, type SlicesToWrite, SliceWriter } from './SliceWriter';
import { StoreLease } from './StoreLease';

const now = () => new Date('2026-11-25T03:00:00.000Z');
const primary = 'tag:Component';
const october = { from: '2026-10-01', to: '2026-11-01' };

const sum = (rows: Array<{ amount: bigint }>) =>
  rows.reduce((total, { amount }) => total + amount, 0n);

async function setUp(db: Knex) {
  const lease = new StoreLease(db, now);
  await lease.acquire('me');
  await new AccountList(db).add('payer', ['111122223333', '444455556666'], {
    isNew: false,
    now: now().toISOString(),
  });
  const writer = new SliceWriter(db, lease);
  const store = new CostStore(db, {
    primary,
    maxAllocations: 2,
    sources: ['payer'],
    now,
  });
  const write = (
    rows: CostRow[],
    options: Partial<SlicesToWrite> & { accountId?: string } = {},
  ) => {
    const { accountId = '111122223333', ...rest } = options;
    return writer.write(
      {
        source: 'payer',
        allocation: primary,
        month: '2026-10',
        ...october,
        isFinal: true,
        ingestId: 'one',
        fetchedAt: now().toISOString(),
        slices: [{ accountId, rows, estimatedFrom: null }],
        ...rest,
      },
      'me',
    );
  };
  const readAll = (range = october) =>
    store.readTotals({
      allocation: primary,
      metric: 'UnblendedCost',
      currency: 'USD',
      ...range,
      by: ['value', 'day'],
    });
  return { lease, store, write, readAll };
}

const row = (day: string, amount: bigint, rest: Partial<CostRow> = {}) => ({
  day,
  value: 'parts-inventory',
  service: 'Amazon ECS',
  chargeType: 'charge' as const,
  metric: 'UnblendedCost' as const,
  currency: 'USD',
  amount,
  isEstimated: false,
  ...rest,
});

describeEachDatabase('CostStore', createDatabase => {
  it('holds exactly what was read, to the last of ten decimals, for any value of a tag', async () => {
    const { store, write } = await setUp(await createDatabase());
    const random = createRandom(7);
    for (let round = 0; round < 5; round += 1) {
      const accounts = ['111122223333', '444455556666'].map(accountId => ({
        accountId,
        rows: createRandomRows(random, '2026-10'),
      }));
      for (const { accountId, rows } of accounts) {
        await write(rows, { accountId });
      }
      const all = accounts.flatMap(({ rows }) => rows);
      for (const metric of ['UnblendedCost', 'AmortizedCost'] as const) {
        for (const currency of ['USD', 'CNY']) {
          const query = { metric, currency, ...october };
          const wanted = all.filter(
            one => one.metric === metric && one.currency === currency,
          );
          const [total] = await store.readTotals({
            ...query,
            allocation: primary,
            by: [],
          });
          expect(total.amount).toBe(sum(wanted));
          for (const value of awkwardValues) {
            const days = await store.readDays({
              ...query,
              selectors: [{ allocation: primary, values: [value, value] }],
            });
            expect(sum(days)).toBe(
              sum(wanted.filter(one => one.value === value)),
            );
          }
        }
      }
    }
  });

  it('replaces what has been read, and leaves the days that have not', async () => {
    const { write, readAll, store } = await setUp(await createDatabase());
    await write([
      row('2026-10-01', 5n, { isEstimated: true }),
      row('2026-10-02', 7n),
      row('2026-10-20', 9n),
    ]);
    const version = await store.getVersion();

    // a clock that jumped back reads less of the month
    const changed = await write(
      [row('2026-10-01', 6n), row('2026-10-03', -1n)],
      { to: '2026-10-10' },
    );
    expect(changed).toBe(3);
    expect(await store.getVersion()).toBeGreaterThan(version);
    const days = (await readAll()).sort((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? -1 : 1,
    );
    expect(days.map(day => [day.date, day.amount, day.isEstimated])).toEqual([
      ['2026-10-01', 6n, false],
      ['2026-10-03', -1n, false],
      ['2026-10-20', 9n, false],
    ]);
    expect(
      await write([row('2026-10-01', 6n), row('2026-10-03', -1n)], {
        to: '2026-10-10',
      }),
    ).toBe(0);
  });

  it('keeps the last good state when another replica has taken over', async () => {
    const { lease, write, readAll } = await setUp(await createDatabase());
    await write([row('2026-10-01', 5n)]);
    await lease.release('me');
    expect(await lease.acquire('other')).toBe(true);
    expect(await lease.acquire('me')).toBe(false);
    await expect(write([row('2026-10-01', 6n)])).rejects.toThrow(
      'Another replica has taken over',
    );
    expect(await readAll()).toMatchObject([{ amount: 5n }]);
  });

  it('leaves nothing behind of a write that breaks in the middle', async () => {
    const db = await createDatabase();
    const { write, readAll, store } = await setUp(db);
    await write([row('2026-10-01', 5n), row('2026-10-02', 7n)]);
    const version = await store.getVersion();
    // the last thing that is written; the days are before it
    await db.schema.renameTable('cost_slices', 'cost_slices_away');
    await expect(write([row('2026-10-01', 6n)])).rejects.toThrow();
    await db.schema.renameTable('cost_slices_away', 'cost_slices');
    expect((await readAll()).map(({ amount }) => amount).sort()).toEqual([
      5n,
      7n,
    ]);
    expect(await store.getVersion()).toBe(version);
  });

  it('takes over a lease that has run out, or that a clock since set back has left', async () => {
    const db = await createDatabase();
    const at = (time: string) => new StoreLease(db, () => new Date(time));
    expect(await at('2026-11-25T00:00:00Z').acquire('one')).toBe(true);
    expect(await at('2026-11-25T00:10:00Z').acquire('two')).toBe(false);
    expect(await at('2026-11-25T00:15:00Z').acquire('two')).toBe(true);
    expect(await at('2026-11-24T00:00:00Z').acquire('three')).toBe(true);
  });

  it('sums by every dimension, and tells estimated parts', async () => {
    const { write, store } = await setUp(await createDatabase());
    await write([
      row('2026-10-01', 1n),
      row('2026-10-02', 2n, { service: 'Amazon RDS', isEstimated: true }),
      row('2026-10-02', 4n, { service: '', chargeType: 'tax', value: '' }),
    ]);
    await write([row('2026-11-01', 8n)], {
      month: '2026-11',
      from: '2026-11-01',
      to: '2026-11-25',
      accountId: '444455556666',
    });
    const read = async (by: Parameters<typeof store.readTotals>[0]['by']) =>
      store.readTotals({
        allocation: primary,
        metric: 'UnblendedCost',
        currency: 'USD',
        from: '2026-10-02',
        to: '2026-11-25',
        by,
      });
    expect(await read([])).toEqual([{ amount: 14n, isEstimated: true }]);
    expect(await read(['month'])).toEqual([
      { date: '2026-10', amount: 6n, isEstimated: true },
      { date: '2026-11', amount: 8n, isEstimated: false },
    ]);
    expect(await read(['account', 'value', 'chargeType', 'service'])).toEqual(
      expect.arrayContaining([
        {
          accountId: '111122223333',
          value: '',
          chargeType: 'tax',
          service: '',
          amount: 4n,
          isEstimated: false,
        },
      ]),
    );
    expect(await read(['day', 'month'])).toHaveLength(2);
  });

  it('shows the days that every account and allocation has', async () => {
    const db = await createDatabase();
    const { write, store } = await setUp(db);
    expect(await store.getState()).toEqual({
      asOf: null,
      stale: false,
      currencies: [],
      coverage: null,
      estimatedFrom: null,
      problems: [],
    });
    const november = {
      month: '2026-11',
      from: '2026-11-01',
      to: '2026-11-25',
    };
    for (const accountId of ['111122223333', '444455556666']) {
      await write([row('2026-10-01', 1n)], { accountId });
      await write([row('2026-11-01', 1n)], {
        ...november,
        slices: [
          {
            accountId,
            rows: [row('2026-11-01', 1n, { isEstimated: true })],
            estimatedFrom: '2026-11-01',
          },
        ],
      });
    }
    await write([row('2026-09-01', 1n)], {
      month: '2026-09',
      from: '2026-09-01',
      to: '2026-10-01',
    });
    expect(await store.getState()).toMatchObject({
      currencies: ['USD'],
      coverage: { from: '2026-10-01', to: '2026-11-24' },
      estimatedFrom: '2026-11-01',
    });

    const { resolve, isTooMany } = await store.getAllocations();
    const component = { type: 'tag' as const, key: 'Component', values: ['a'] };
    const team = { type: 'tag' as const, key: 'Team', values: ['b'] };
    expect(resolve([component])).toEqual([
      { allocation: primary, values: ['a'] },
    ]);
    expect(resolve([team])).toBeUndefined();
    expect(isTooMany([team])).toBe(false);
    await db('cost_allocations').insert(
      [primary, 'tag:Project'].map(id => ({
        id,
        definition: '{}',
        is_planned: true,
        needed_at: now().toISOString(),
      })),
    );
    expect((await store.getAllocations()).isTooMany([team])).toBe(true);
    expect((await store.getAllocations()).isTooMany([component])).toBe(false);
  });

  it('counts an account of two sources once', async () => {
    const db = await createDatabase();
    const { write, readAll } = await setUp(db);
    const accounts = new AccountList(db);
    await accounts.add('export', ['111122223333'], {
      isNew: false,
      now: now().toISOString(),
    });
    await write([row('2026-10-01', 5n)]);
    await write([row('2026-10-01', 6n)], { source: 'export' });
    expect(sum(await readAll())).toBe(5n);
    await db.transaction(trx => accounts.show(trx, 'export', '111122223333'));
    expect(sum(await readAll())).toBe(6n);
  });
});
