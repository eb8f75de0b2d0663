import type { CostReport } from '@hangar/plugin-cost-explorer-common';
import { stopClockAt } from '@hangar/test-utils';
import { parseCsv } from '@hangar/test-utils/backend';
import { sumOf, within } from './__testUtils__/sampleCosts';
import { baseUrl, entityUrl, startPlugin } from './__testUtils__/startPlugin';
import { addAmounts, formatAmount, parseAmount } from './store';

const november = { from: '2026-11-01', to: '2026-11-26' };

/** The sum of all lines but the last, and what the last one says. */
function readTotals(text: string) {
  const [header, ...lines] = parseCsv(text);
  const column = header.indexOf('Amount');
  const last = lines.pop() ?? [];
  return {
    header,
    lines,
    last,
    sum: formatAmount(addAmounts(lines.map(line => parseAmount(line[column])))),
    total: last[column],
  };
}

describe('files', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
    plugin.auditor.createEvent.mockClear();
  });

  it.each(['component/parts-inventory', 'group/platform', 'system/drone'])(
    'of %s sum to the total of the page, credits and refunds included',
    async entity => {
      for (const granularity of ['daily', 'monthly']) {
        const query = { ...november, granularity };
        const page = await plugin.get(entityUrl(entity, 'costs', query));
        const file = await plugin
          .get(entityUrl(entity, 'costs/export', { format: 'csv', ...query }))
          .expect(200);
        const { sum, total, last } = readTotals(file.text);
        expect(last[0]).toBe('Total');
        expect(total).toBe(page.body.total.amount);
        expect(sum).toBe(total);
      }
    },
  );

  it('open in a spreadsheet, in UTF-8 and under a name that tells what they are', async () => {
    const { headers, text } = await plugin.get(
      entityUrl('component/parts-inventory', 'costs/export', november),
    );
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="costs-component-parts-inventory-2026-11-01-2026-11-24.csv"',
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(text.startsWith('\uFEFFDate,Service,Charge type,Amount,')).toBe(
      true,
    );
    expect(text.split('\r\n')).toContain(
      '2026-11-10,,Refund,-1.2345678901,USD,no',
    );
  });

  it('run nothing: what begins like a formula is a text', async () => {
    const { text } = await plugin.get(
      entityUrl('component/quoted', 'costs/export', november),
    );
    expect(text).toContain(",'=cmd(),Charge,0.01,USD");
    expect(text).not.toMatch(/(^|,|")=cmd/m);
  });

  it.each(['owner', 'entity', 'service', 'account'])(
    'of a report by %s sum to its total',
    async groupBy => {
      const search = new URLSearchParams({ ...november, groupBy });
      const { body } = await plugin.get(`${baseUrl}/costs?${search}`);
      const report: CostReport = body;
      const file = await plugin
        .get(`${baseUrl}/costs/export?${search}`)
        .expect(200);
      const { sum, total, header } = readTotals(file.text);
      expect(header.slice(1)).toEqual([
        'Title',
        'Date',
        'Amount',
        'Currency',
        'Estimated',
      ]);
      expect(total).toBe(report.total.amount);
      expect(sum).toBe(total);
    },
  );

  it('hold what the caller may see, and nothing else', async () => {
    const { text } = await plugin.get(
      `${baseUrl}/costs/export?groupBy=entity&from=2026-11-01`,
      'seller',
    );
    const { lines, total } = readTotals(text);
    expect(new Set(lines.map(([key]) => key))).toEqual(
      new Set(['component:default/sales-support']),
    );
    expect(total).toBe(
      sumOf(
        cost => within('2026-11-01')(cost) && cost.value === 'sales-support',
      ),
    );
  });

  it('are recorded, with whoever was refused one', async () => {
    const events: Array<[string, object | undefined]> = [];
    plugin.auditor.createEvent.mockImplementation(
      async ({ eventId, meta }) => ({
        success: async () => void events.push([`${eventId} success`, meta]),
        fail: async ({ error }) =>
          void events.push([`${eventId} ${error.name}`, meta]),
      }),
    );
    const url = entityUrl('component/sales-support', 'costs/export', november);
    await plugin.get(url, 'seller').expect(200);
    await plugin.get(url, 'engineer').expect(403);
    await plugin.get(`${baseUrl}/costs/export`, 'engineer').expect(200);
    const limit = { monthlyLimit: { amount: '10', currency: 'USD' } };
    const budget = entityUrl('group/platform', 'budget');
    await plugin.put(budget, 'manager').send(limit).expect(204);
    await plugin.put(budget, 'engineer').send(limit).expect(403);
    await plugin.remove(budget, 'manager').expect(204);
    await plugin.remove(budget, 'manager').expect(404);
    expect(events.map(([event]) => event)).toEqual([
      'costs-export success',
      'costs-export NotAllowedError',
      'costs-export success',
      'budget-mutate success',
      'budget-mutate NotAllowedError',
      'budget-mutate success',
      'budget-mutate NotFoundError',
    ]);
    expect(events[0][1]).toMatchObject({
      entityRef: 'component:default/sales-support',
      format: 'csv',
      from: '2026-11-01',
    });
    expect(events[3][1]).toMatchObject({ actionType: 'set', ...limit });
  });
});
