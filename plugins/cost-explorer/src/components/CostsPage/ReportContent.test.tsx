import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { choose } from '../../__testUtils__/page';
import {
  NOW,
  platform,
  report,
  row,
  sales,
  unallocated,
  unowned,
} from '../../__testUtils__/pages/answers';
import { startPagesBackend } from '../../__testUtils__/pages/backend';
import {
  findTable,
  readAddress,
  readBody,
} from '../../__testUtils__/pages/page';
import { renderPages } from '../../__testUtils__/pages/renderPages';

describe('a report', () => {
  stopClockAt(NOW);

  it('sorts and pages the table by keyboard, and keeps both in the address', async () => {
    const items = Array.from({ length: 25 }, (_, index) =>
      row(`component:default/part-${index + 1}`, [String(100 - index)]),
    );
    startPagesBackend({ costs: report({ groupBy: 'entity', items }) });
    renderPages({ path: '/costs?groupBy=entity&range=mtd' });
    const table = await findTable('Costs by Catalog entry');
    expect(readBody(table)).toHaveLength(21);
    expect(
      within(table).getByRole('columnheader', { name: 'Cost' }),
    ).toHaveAttribute('aria-sort', 'descending');

    within(table).getByRole('button', { name: 'Catalog entry' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(readBody(table)[1][0]).toBe('part-2');
    const pages = screen.getByRole('navigation', {
      name: 'Pages of the table',
    });
    within(pages).getByRole('button', { name: 'Next page' }).focus();
    await userEvent.keyboard('{Enter}');

    expect(within(pages).getByText('21–25 of 25')).toBeVisible();
    expect(readBody(table).map(([name]) => name)).toEqual([
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
      readBody(await findTable('Costs by Team')).map(([name]) => name),
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
    expect(readBody(within(chart).getByRole('table'))).toEqual([
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

    await choose(/Period/, 'Last 12 months');

    expect(
      await screen.findByText(/in periods of up to 92 days/),
    ).toBeVisible();
    const chart = screen.getByRole('figure');
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );
    expect(
      readBody(within(chart).getByRole('table')).map(([month]) => month),
    ).toEqual(['November 2026', 'October 2026', 'Total']);
  });
});
