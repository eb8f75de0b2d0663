import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  platform,
  report,
  row,
  sales,
  unallocated,
  unowned,
  usd,
} from '../../__testUtils__/pages/answers';
import { stopCalendar } from '../../__testUtils__/pages/clock';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { renderPages } from '../../__testUtils__/pages/renderPages';

const readAddress = () =>
  new URL(
    screen.getByRole('status', { name: 'address' }).textContent ?? '',
    'http://portal',
  );
const findTable = (name: string) => screen.findByRole('table', { name });
const readRows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(line => [
      within(line).getByRole('rowheader').textContent,
      ...within(line)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ]);
const choose = async (label: string, option: string) => {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(label) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the page of costs', () => {
  stopCalendar();

  it('shows this month by team, with its total, change, forecast and links', async () => {
    const backend = startPagesBackend();
    renderPages({ path: '/costs' });

    const table = await findTable('Costs by Team');
    expect(readRows(table)).toEqual([
      ['プラットフォーム', '$20.50', '68.3%', '+$10.50 (+105%)', '', '3'],
      ['sales-systems', '$9.00', '30%', '–', '', '2'],
      ['No owner', '$0.50', '1.7%', '-$9.50 (-95%)', '', '1'],
      ['Total', '$30.00', ''],
    ]);
    const { searchParams } = backend.of('/costs')[0].url;
    expect(Object.fromEntries(searchParams)).toEqual({
      groupBy: 'owner',
      from: '2026-11-01',
      to: '2026-11-26',
    });
    const summary = screen.getByRole('region', { name: 'Summary' });
    expect(summary).toHaveTextContent('Total, Nov 1 – 25, 2026$30.00estimated');
    expect(summary).toHaveTextContent('Change+$6.00 (+25%)');
    expect(summary).toHaveTextContent('Forecast for November 2026$36.50');
    expect(
      within(table).getByRole('link', { name: 'プラットフォーム' }),
    ).toHaveAttribute('href', '/catalog/default/group/platform/cost');
    const movers = screen.getByRole('region', { name: 'Top movers' });
    expect(within(movers).getByRole('link')).toHaveTextContent(
      /^プラットフォーム costs more every day since Tue, Nov 17, 2026: .* Explained by Amazon Elastic Container Service\.$/,
    );
    expect(within(movers).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/group/platform/cost',
    );
    expect(screen.getByText('Simulated data')).toBeVisible();
  });

  it('asks for what the address says, and puts every change there', async () => {
    const backend = startPagesBackend({
      costs: url =>
        report({
          groupBy: url.searchParams.get('groupBy') as 'system',
          items: [row('system:default/drone', ['1', '2'])],
        }),
    });
    renderPages({
      path: '/costs?groupBy=system&range=2026-10-01/2026-11-01&owner=group:default/a&owner=group:default/b&environment=prod',
    });
    await findTable('Costs by System');
    expect([...backend.of('/costs')[0].url.searchParams]).toEqual([
      ['groupBy', 'system'],
      ['from', '2026-10-01'],
      ['to', '2026-11-01'],
      ['owner', 'group:default/a'],
      ['owner', 'group:default/b'],
      ['environment', 'prod'],
    ]);
    const filters = screen.getByRole('grid', { name: 'Filters' });
    expect(
      within(filters)
        .getAllByRole('row')
        .map(chip => chip.textContent),
    ).toEqual(['Team: a', 'Team: b', 'Environment: prod']);

    await userEvent.click(
      within(within(filters).getAllByRole('row')[0]).getByRole('button'),
    );
    await choose('Period', 'Last 30 days');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the catalog entries of drone',
      }),
    );

    await findTable('Costs by Catalog entry');
    expect([...readAddress().searchParams]).toEqual([
      ['groupBy', 'entity'],
      ['range', '30d'],
      ['owner', 'group:default/b'],
      ['system', 'system:default/drone'],
      ['environment', 'prod'],
    ]);
    expect(backend.of('/costs').at(-1)?.url.searchParams.get('from')).toBe(
      '2026-10-27',
    );
  });

  it('narrows the report by values there are in the period', async () => {
    startPagesBackend({
      costs: url =>
        url.searchParams.get('groupBy') === 'environment'
          ? report({
              groupBy: 'environment',
              items: [row('prod', ['1']), row('', ['2'])],
            })
          : report(),
    });
    renderPages({ path: '/costs' });
    await findTable('Costs by Team');

    await userEvent.click(screen.getByRole('button', { name: 'Add filter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a filter' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(
      within(dialog).getByText('Choose at least one value.'),
    ).toBeVisible();
    await choose('Filter by', 'Environment');
    expect(within(dialog).queryByText('Choose at least one value.')).toBeNull();
    await userEvent.click(
      await within(dialog).findByRole('button', { name: /Choose values/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'prod' }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Environment not known' }),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));

    await waitFor(() =>
      expect(readAddress().searchParams.getAll('environment')).toEqual([
        'prod',
        '',
      ]),
    );
  });

  it('takes two days of the reader, and refuses those it cannot use', async () => {
    startPagesBackend();
    renderPages({ path: '/costs' });
    await findTable('Costs by Team');

    await choose('Period', 'Custom…');
    const dialog = await screen.findByRole('dialog');
    const first = within(dialog).getByLabelText('First day');
    const last = within(dialog).getByLabelText('Last day');
    expect(last).toHaveValue('2026-11-25');
    fireEvent.change(first, { target: { value: '2026-11-10' } });
    fireEvent.change(last, { target: { value: '2026-11-09' } });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Apply' }),
    );
    expect(
      within(dialog).getByText('The first day must not be after the last.'),
    ).toBeVisible();
    fireEvent.change(last, { target: { value: '2026-11-20' } });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Apply' }),
    );

    await waitFor(() =>
      expect(readAddress().searchParams.get('range')).toBe(
        '2026-11-10/2026-11-21',
      ),
    );
    expect(
      await screen.findByRole('button', { name: /Nov 10\s–\s20, 2026/ }),
    ).toBeVisible();
  });

  it('tells what of the address it could not use', async () => {
    startPagesBackend();
    renderPages({ path: '/costs?groupBy=colour&range=10y' });

    expect(
      await screen.findByText(/"groupBy=colour" is not one of owner, system/),
    ).toBeVisible();
    expect(screen.getByText(/"range=10y" is not one of mtd/)).toBeVisible();
    expect(await findTable('Costs by Team')).toBeVisible();
  });

  it('sorts and pages the table by keyboard, and keeps both in the address', async () => {
    const items = Array.from({ length: 25 }, (_, index) =>
      row(`component:default/part-${index + 1}`, [String(100 - index)]),
    );
    startPagesBackend({ costs: report({ groupBy: 'entity', items }) });
    renderPages({ path: '/costs?groupBy=entity&range=mtd' });
    const table = await findTable('Costs by Catalog entry');
    expect(readRows(table)).toHaveLength(21);
    expect(
      within(table).getByRole('columnheader', { name: 'Cost' }),
    ).toHaveAttribute('aria-sort', 'descending');

    within(table).getByRole('button', { name: 'Catalog entry' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(readRows(table)[1][0]).toBe('part-2');
    const pages = screen.getByRole('navigation', {
      name: 'Pages of the table',
    });
    within(pages).getByRole('button', { name: 'Next page' }).focus();
    await userEvent.keyboard('{Enter}');

    expect(within(pages).getByText('21–25 of 25')).toBeVisible();
    expect(readRows(table).map(([name]) => name)).toEqual([
      'part-21',
      'part-22',
      'part-23',
      'part-24',
      'part-25',
      'Total',
    ]);
    expect(readAddress().search).toContain('sort=name&page=2');
  });

  it('reads every page of a long report', async () => {
    startPagesBackend({
      costs: url =>
        url.searchParams.has('cursor')
          ? report({ items: [unowned] })
          : report({ items: [platform, sales], nextCursor: 'n2' }),
    });
    renderPages({ path: '/costs' });

    expect(
      readRows(await findTable('Costs by Team')).map(([name]) => name),
    ).toEqual(['プラットフォーム', 'sales-systems', 'No owner', 'Total']);
  });

  it('has the values of the chart as a table, estimated ones marked', async () => {
    startPagesBackend();
    renderPages({ path: '/costs' });

    const chart = await screen.findByRole('figure', {
      name: 'Costs over time by Team',
    });
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );
    expect(readRows(within(chart).getByRole('table'))).toEqual([
      [
        'Mon, Nov 2, 2026',
        '$12.00 (estimated)',
        '$5.00 (estimated)',
        '$0.25 (estimated)',
        '$17.25',
      ],
      ['Sun, Nov 1, 2026', '$8.50', '$4.00', '$0.25', '$12.75'],
      ['Total', '$20.50', '$9.00', '$0.50', '$30.00'],
    ]);
  });

  it('shows yen at the configured rate, with its day', async () => {
    startPagesBackend();
    renderPages({ path: '/costs', yen: 150, language: 'ja' });
    const table = await findTable('チーム別のコスト');

    await choose('通貨', 'JPY');

    await waitFor(() => expect(readRows(table)[0][1]).toBe('￥3,075'));
    expect(readAddress().searchParams.get('currency')).toBe('JPY');
    expect(screen.getByText(/1 USD = 150 JPY/)).toHaveTextContent(
      '2026年11月1日',
    );
  });

  it('downloads the file of what is shown', async () => {
    const created = jest.fn((_: Blob) => 'blob:costs');
    Object.assign(URL, {
      createObjectURL: created,
      revokeObjectURL: jest.fn(),
    });
    const backend = startPagesBackend();
    renderPages({ path: '/costs?groupBy=owner&range=mtd&environment=prod' });
    await findTable('Costs by Team');

    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));

    expect(
      await screen.findByText('costs.csv was downloaded.'),
    ).toBeInTheDocument();
    const [file] = backend.of('/costs/export');
    file.url.searchParams.delete('format');
    expect(file.url.search).toBe(backend.of('/costs')[0].url.search);
    expect(created.mock.calls[0][0].type).toBe('text/csv');
  });

  it('says what belongs to nobody, and what to do about it', async () => {
    startPagesBackend({ costs: report({ unallocated }) });
    renderPages({ path: '/costs' });

    const section = await screen.findByRole('region', {
      name: 'Not accounted for',
    });
    expect(section).toHaveTextContent('Of $36.75 that the accounts cost');
    expect(section).toHaveTextContent('Without the tag$5.50');
    expect(section).toHaveTextContent('Put the tag Component on the resources');
    expect(section).toHaveTextContent('For example: Component=旧,"在庫"');
    expect(within(section).getByRole('row', { name: /旧/ })).toHaveTextContent(
      '$1.25',
    );
  });

  it('says why it names no movers', async () => {
    startPagesBackend({
      costs: url =>
        url.searchParams.get('from') === '2025-12-01'
          ? report({
              from: '2025-12-01',
              topMovers: [],
              items: [
                {
                  ...platform,
                  points: [
                    { date: '2026-10-01', amount: '8', estimated: false },
                    { date: '2026-11-01', amount: '12', estimated: true },
                  ],
                },
              ],
            })
          : report({ topMovers: [], previousTotal: null }),
    });
    renderPages({ path: '/costs' });
    expect(
      await screen.findByText(/There is nothing to compare with/),
    ).toBeVisible();

    await choose('Period', 'Last 12 months');

    expect(
      await screen.findByText(/in periods of up to 92 days/),
    ).toBeVisible();
    const chart = screen.getByRole('figure');
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );
    expect(
      readRows(within(chart).getByRole('table')).map(([month]) => month),
    ).toEqual(['November 2026', 'October 2026', 'Total']);
  });

  it('says that the sum is of a part only, and that the reader may see nothing', async () => {
    startPagesBackend({
      costs: report({ isPartial: true, items: [], total: usd('0') }),
    });
    renderPages({ path: '/costs' });

    expect(await screen.findByText('This is not everything')).toBeVisible();
    expect(screen.getByText('No costs in this selection')).toBeVisible();
  });

  it('names the missing permission', async () => {
    startPagesBackend({
      costs: refuse(403, 'NotAllowedError', 'Unauthorized'),
    });
    renderPages({ path: '/costs' });

    expect(await screen.findByText(/cost-explorer\.costs\.read/)).toBeVisible();
  });

  it('says what failed, tries again, and keeps the last costs when it fails later', async () => {
    let isBroken = true;
    const broken = refuse(503, 'ServiceUnavailableError', 'The store is away.');
    startPagesBackend({ costs: () => (isBroken ? broken() : report()) });
    renderPages({ path: '/costs' });
    expect(await screen.findByText('The store is away.')).toBeVisible();

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await findTable('Costs by Team');
    isBroken = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(
      await screen.findByText(/The store is away\. This is the last good/),
    ).toBeVisible();
    expect(await findTable('Costs by Team')).toBeVisible();
  });

  it.each([
    [
      { kind: 'not-read-yet' as const, subject: '2026-11-25' },
      /The costs of Wed, Nov 25, 2026 have not been read yet/,
    ],
    [
      { kind: 'range-clipped' as const, subject: '2026-11-26' },
      /The portal has costs from Thu, Nov 26, 2026 on/,
    ],
  ])(
    'does not take days that were not read for days without costs: %j',
    async (problem, sentence) => {
      startPagesBackend({
        costs: report({
          items: [],
          total: usd('0'),
          problems: [{ ...problem, message: '-' }],
        }),
      });
      renderPages({ path: '/costs' });

      expect(await screen.findByText(sentence)).toBeVisible();
      expect(screen.queryByText('No costs in this selection')).toBeNull();
    },
  );

  it('tells what has to be known, and that nothing has been read yet', async () => {
    startPagesBackend({
      costs: report({
        asOf: null,
        items: [],
        problems: [{ kind: 'not-read-yet', message: 'Not read yet.' }],
      }),
    });
    renderPages({ path: '/costs', language: 'ja' });
    expect(await screen.findByText(/まだ.*読み込/)).toBeVisible();
    expect(
      screen.queryByText('この条件に当てはまるコストがありません'),
    ).toBeNull();
  });
});
