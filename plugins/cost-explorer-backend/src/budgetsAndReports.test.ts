import type {
  EntityBudgets,
  SavedReport,
} from '@hangar/plugin-cost-explorer-common';
import { stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import type { Person } from './__testUtils__/people';
import { baseUrl, entityUrl, startPlugin } from './__testUtils__/startPlugin';

const limit = { monthlyLimit: { amount: '900.00', currency: 'USD' } };

describe('the budget of a group', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  it('is set by who may, held against what all members cost, and removed', async () => {
    const { get, put, remove } = await startPlugin();
    const read = async (person: Person, entity = 'group/platform') => {
      const { body } = await get(entityUrl(entity, 'budgets'), person);
      expectAnswer('EntityBudgets', body);
      return body as EntityBudgets;
    };
    expect(await read('engineer')).toMatchObject({
      items: [],
      canUpdate: false,
    });
    const url = entityUrl('group/platform', 'budget');
    await put(url, 'manager').send(limit).expect(204);
    const { items, canUpdate } = await read('manager');
    expect(canUpdate).toBe(true);
    expect(items).toEqual([
      expect.objectContaining({
        id: 'portal:group:default/platform',
        source: 'portal',
        limit: limit.monthlyLimit,
        crossed: [50],
      }),
    ]);
    const overview = await get(entityUrl('group/platform', 'overview'));
    expect(overview.body.budgets).toEqual(items);
    expect(overview.body.monthToDate).toEqual(items[0].actual);

    await remove(url, 'manager').expect(204);
    expect((await read('manager')).items).toEqual([]);
  });

  it('is held against the month that is over until the next one is read, without the forecast of that', async () => {
    const { get, put } = await startPlugin();
    const url = entityUrl('group/platform', 'budget');
    await put(url, 'manager').send(limit).expect(204);
    jest.setSystemTime(new Date('2026-12-01T03:00:00Z'));
    const { body } = await get(entityUrl('group/platform', 'overview'));
    expect(body).toMatchObject({
      period: { from: '2026-11-01', to: '2026-11-24' },
      forecast: { month: '2026-12' },
      budgets: [{ forecast: null, forecastPercent: null, crossed: [50] }],
    });
  });

  it('is not held against the part that somebody may see', async () => {
    const { get, put } = await startPlugin();
    const url = entityUrl('system/drone', 'budget');
    await put(url, 'administrator').send(limit).expect(204);
    const all = await get(entityUrl('system/drone', 'budgets'));
    expect(all.body.items).toHaveLength(1);
    const part = await get(entityUrl('system/drone', 'budgets'), 'seller');
    expect(part.body.items).toEqual([]);
    expect(part.body.problems[0].kind).toBe('partial');
  });
});

describe('saved reports', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  const input = {
    name: '部門別の費用',
    query: {
      groupBy: 'owner',
      range: 'mtd',
      filter: { owner: ['production-systems'], environment: [''] },
    },
    schedule: 'weekly',
    isShared: false,
  };

  it('are kept for their owner, and opened by everybody once shared', async () => {
    const { get, post, put, remove } = await startPlugin();
    const created = await post(`${baseUrl}/reports`, 'manager').send(input);
    expect(created.status).toBe(201);
    expectAnswer('SavedReport', created.body);
    const report: SavedReport = created.body;
    expect(report).toMatchObject({
      ownerRef: 'user:default/manager',
      query: { filter: { owner: ['group:default/production-systems'] } },
    });
    const url = `${baseUrl}/reports/${report.id}`;
    const list = async (person: Person) => {
      const { body } = await get(`${baseUrl}/reports`, person).expect(200);
      expectAnswer('SavedReports', body);
      return body.items.length;
    };
    await get(url, 'engineer').expect(404);
    expect(await list('engineer')).toBe(0);
    await put(url, 'manager')
      .send({ ...input, isShared: true })
      .expect(200);
    await get(url, 'engineer').expect(200);
    expect(await list('engineer')).toBe(1);
    await put(url, 'engineer').send(input).expect(403);
    await remove(url, 'engineer').expect(403);
    await remove(url, 'manager').expect(204);
    await get(url, 'manager').expect(404);
  });
});
