import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOW, report, usd } from '../../__testUtils__/pages/answers';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { findTable, readBody } from '../../__testUtils__/pages/page';
import { renderPages } from '../../__testUtils__/pages/renderPages';

describe('the page of costs', () => {
  stopClockAt(NOW);

  it('shows this month by team, with its total, change, forecast and links', async () => {
    const backend = startPagesBackend();
    renderPages({ path: '/costs' });

    const table = await findTable('Costs by Team');
    expect(readBody(table)).toEqual([
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
