import { stopClockAt } from '@hangar/test-utils';
import { baseUrl, entityUrl, startPlugin } from './__testUtils__/startPlugin';

const cursor = (content: unknown) =>
  Buffer.from(JSON.stringify(content)).toString('base64url');

describe('bad input', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
  });

  /** What the refusal says; whatever else is answered shows as itself. */
  const toRefusal = (answer: {
    status: number;
    body: { error?: Error };
    text: string;
  }): string =>
    answer.status === 400 && answer.body.error?.name === 'InputError'
      ? answer.body.error.message
      : `${answer.status} ${answer.text}`;

  it.each<[Record<string, string>, string]>([
    [{ from: 'yesterday' }, 'from must be a day such as 2026-11-01'],
    [{ from: '2026-02-30' }, 'from must be a day such as'],
    [{ to: '2026-11-01T00:00:00Z' }, 'to must be a day such as'],
    [{ to: '' }, 'to must be a day such as'],
    [{ to: '2026-11-28' }, 'to must not be in the future'],
    [
      { from: '2026-11-26', to: '2026-11-27' },
      'from must not be in the future',
    ],
    [{ from: '2026-11-10', to: '2026-11-10' }, 'from must be before to'],
    [{ from: '2026-11-10', to: '2026-11-01' }, 'from must be before to'],
    [
      { from: '2025-10-01', to: '2026-11-25' },
      'from must not be more than 13 months before to: choose 2025-10-25',
    ],
    [{ granularity: 'hourly' }, 'granularity must be one of daily, monthly'],
    [{ metric: 'BlendedCost' }, 'metric must be one of UnblendedCost'],
    [{ metric: 'AmortizedCost' }, 'metric must be one of UnblendedCost'],
    [{ form: '2026-11-01' }, "Unknown query parameter 'form'"],
  ])('of an entity: %j', async (query, message) => {
    const url = entityUrl('component/parts-inventory', 'costs', query);
    expect(toRefusal(await plugin.get(url))).toContain(message);
    const search = new URLSearchParams(query);
    expect(toRefusal(await plugin.get(`${baseUrl}/costs?${search}`))).toContain(
      query.granularity ? 'granularity' : message,
    );
  });

  it('takes the tomorrow of places east of Greenwich for today', async () => {
    const url = entityUrl('component/parts-inventory', 'costs', {
      to: '2026-11-27',
    });
    const { status } = await plugin.get(url);
    expect(status).toBe(200);
  });

  it.each<[Record<string, string>, string]>([
    [{ groupBy: 'region' }, 'groupBy must be one of owner, entity'],
    [{ owner: 'a:b:c:d' }, 'owner must be a reference such as group:default/'],
    [{ system: 'x'.repeat(300) }, 'system must be a text of 0 to 256'],
    [{ account: '12' }, 'account must be the 12 digits'],
    [{ environment: 'a\u0000b' }, 'environment must be a text'],
    [{ service: '部'.repeat(257) }, 'service must be a text of 0 to 256'],
    [{ limit: '0' }, 'limit must be a whole number from 1 to 1000'],
    [{ limit: '1e3' }, 'limit must be a whole number from 1 to 1000'],
    [{ cursor: 'x' }, 'cursor is not one that this list gave'],
    [{ cursor: cursor(['x', -1]) }, 'cursor is not one that this list gave'],
    [
      { cursor: cursor(['x', 5]) },
      'cursor belongs to a list with other inputs',
    ],
  ])('of a report: %j', async (query, message) => {
    const search = new URLSearchParams(query);
    expect(toRefusal(await plugin.get(`${baseUrl}/costs?${search}`))).toContain(
      message,
    );
  });

  it('refuses more values of a filter than can be meant', async () => {
    const search = new URLSearchParams(
      Array.from({ length: 51 }, (_, index) => ['creator', `user-${index}`]),
    );
    expect(toRefusal(await plugin.get(`${baseUrl}/costs?${search}`))).toContain(
      'creator must not have more than 50 values',
    );
  });

  it('refuses another format of a file', async () => {
    expect(
      toRefusal(await plugin.get(`${baseUrl}/costs/export?format=xlsx`)),
    ).toContain('format must be one of csv');
  });

  it.each([
    ['component', '..%2F..%2Fetc', 'name must be'],
    ['component', '%E9%83%A8%E5%93%81', 'name must be'],
    ['component', 'a'.repeat(64), 'name must be'],
    ['1x', 'parts-inventory', 'kind must be'],
  ])('refuses an entity %s/%s', async (kind, name, message) => {
    const url = `${baseUrl}/entities/${kind}/default/${name}/costs`;
    expect(toRefusal(await plugin.get(url))).toContain(message);
  });

  it('has no members of what is neither a group nor a system', async () => {
    expect(
      toRefusal(
        await plugin.get(entityUrl('component/parts-inventory', 'members')),
      ),
    ).toContain('kind must be group or system');
  });

  it.each<[unknown, string]>([
    [{}, 'monthlyLimit must be money'],
    [[], 'monthlyLimit must be money'],
    [{ monthlyLimit: '5' }, 'monthlyLimit must be money'],
    ...['-5', '0', '0.00', '1.234', '1e3', 'NaN', ' 5', '1'.repeat(10), ''].map(
      (amount): [unknown, string] => [
        { monthlyLimit: { amount, currency: 'USD' } },
        'monthlyLimit.amount must be a text with a positive number',
      ],
    ),
    [
      { monthlyLimit: { amount: 5, currency: 'USD' } },
      'monthlyLimit.amount must be',
    ],
    [
      { monthlyLimit: { amount: '5', currency: 'JPY' } },
      'monthlyLimit.currency must be USD',
    ],
  ])('of a budget: %j', async (body, message) => {
    const answer = await plugin
      .put(entityUrl('group/platform', 'budget'))
      .send(body as object);
    expect(toRefusal(answer)).toContain(message);
  });

  it('keeps budgets of groups and systems only', async () => {
    const answer = await plugin
      .put(entityUrl('component/parts-inventory', 'budget'))
      .send({ monthlyLimit: { amount: '5', currency: 'USD' } });
    expect(toRefusal(answer)).toContain('budgets of groups and systems');
  });

  const report = {
    name: 'Teams',
    query: { groupBy: 'owner', range: 'mtd', filter: {} },
    schedule: 'none',
    isShared: false,
  };
  it.each<[object, string]>([
    [{ name: '' }, 'name must be a text of 1 to 100 characters'],
    [{ name: '   ' }, 'name must be a text of 1 to 100 characters'],
    [{ name: '名'.repeat(101) }, 'name must be a text of 1 to 100 characters'],
    [{ name: 5 }, 'name must be a text'],
    [{ schedule: 'daily' }, 'schedule must be one of none, weekly, monthly'],
    [{ isShared: 'yes' }, 'isShared must be true or false'],
    [{ query: null }, 'query must be an object'],
    [{ query: { ...report.query, groupBy: 'x' } }, 'query.groupBy must be one'],
    [{ query: { ...report.query, range: '10y' } }, 'query.range must be mtd'],
    [
      { query: { ...report.query, range: '2026-02-30/2026-03-02' } },
      'query.range must be mtd',
    ],
    [
      { query: { ...report.query, range: '2020-01-01/2026-11-01' } },
      'query.range is no range that can be shown: from must not be more than 13 months',
    ],
    [
      { query: { ...report.query, range: '2027-01-01/2027-02-01' } },
      'query.range is no range that can be shown: to must not be in the future',
    ],
    [
      { query: { ...report.query, filter: { region: ['x'] } } },
      'query.filter has the unknown field "region"',
    ],
    [
      { query: { ...report.query, filter: { account: ['1'] } } },
      'account must be the 12 digits',
    ],
    [
      { query: { ...report.query, filter: { owner: [5] } } },
      'owner must be a text',
    ],
  ])('of a saved report: %j', async (change, message) => {
    const answer = await plugin
      .post(`${baseUrl}/reports`)
      .send({ ...report, ...change });
    expect(toRefusal(answer)).toContain(message);
  });

  it('of the id of a saved report', async () => {
    expect(
      toRefusal(await plugin.get(`${baseUrl}/reports/1%20OR%201=1`)),
    ).toContain('id must be the id of a saved report');
  });
});
