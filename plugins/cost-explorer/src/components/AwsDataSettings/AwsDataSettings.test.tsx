import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ingest, NOW, source, usd } from '../../__testUtils__/pages/answers';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { renderPages } from '../../__testUtils__/pages/renderPages';

const readFacts = (region: HTMLElement) =>
  Object.fromEntries(
    within(region)
      .getAllByRole('term')
      .map((term, index) => [
        term.textContent,
        within(region).getAllByRole('definition')[index].textContent,
      ]),
  );

describe('the settings of AWS data', () => {
  stopClockAt(NOW);

  it('is a tab of the settings, and tells of a source that is well', async () => {
    startPagesBackend();
    renderPages({ path: '/settings/aws-data' });

    const region = await screen.findByRole('region', {
      name: 'Cost Explorer, account 111122223333',
    });
    expect(within(region).getByText('Up to date')).toBeVisible();
    expect(readFacts(region)).toEqual(
      expect.objectContaining({
        'Last success': expect.stringMatching(/^Nov 25, 2026.*3 hr\. ago/),
        'Next attempt': expect.stringContaining('in 5 hr.'),
        'Days in the store': expect.stringMatching(/Nov 1, 2025.*Nov 24, 2026/),
        'Paid requests, last 24 hours': '42 for $0.42',
        Accounts: '111122223333, 444455556666',
      }),
    );
    const sums = within(region).getByRole('table', {
      name: 'Do the figures add up?',
    });
    expect(
      within(sums)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'With a tag value$31.25',
      'Without the tag$5.50',
      'What the accounts cost, by AWS$36.75',
      'Difference$0.00',
    ]);
    expect(within(region).getByText('They agree to the cent.')).toBeVisible();
    expect(screen.getByText('Simulated data')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'AWS data' })).toHaveAttribute(
      'href',
      '/settings/aws-data',
    );
  });

  it('says why reading failed, what to do, and when it is tried again', async () => {
    startPagesBackend({
      ingest: ingest(
        source({
          status: 'failed',
          error: {
            name: 'AccessDeniedException',
            message: 'User is not authorized to perform: ce:GetCostAndUsage',
          },
          problems: [
            { kind: 'tag-not-active', subject: 'Component', message: '' },
          ],
        }),
        source({
          id: 'organisation',
          type: 'athena',
          status: 'running',
          lastSuccessAt: null,
          coverage: null,
          progress: { done: 4, of: 13 },
          reconciliation: {
            checkedAt: '2026-11-25T00:00:00.000Z',
            accountsTotal: usd('10'),
            tagged: usd('8'),
            untagged: usd('1'),
            difference: usd('1'),
          },
        }),
      ),
    });
    renderPages({ path: '/settings/aws-data' });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('AccessDeniedException');
    expect(alert).toHaveTextContent('Allow ce:GetCostAndUsage');
    expect(alert).toHaveTextContent(/It is tried again at Nov 25, 2026/);
    expect(screen.getByText(/The tag Component is not active/)).toBeVisible();
    const region = screen.getByRole('region', { name: 'Athena, organisation' });
    expect(
      within(region).getByRole('progressbar', { name: 'First reading' }),
    ).toHaveValue(4);
    expect(within(region).getByText('4 of 13 months')).toBeVisible();
    expect(within(region).getByText(/They do not agree\./)).toBeVisible();
    expect(readFacts(region)).toEqual(
      expect.objectContaining({ 'Last success': 'never yet' }),
    );
  });

  it('names the permission to those who lack it, in their language', async () => {
    startPagesBackend({
      ingest: refuse(403, 'NotAllowedError', 'Unauthorized'),
    });
    renderPages({ path: '/settings/aws-data', language: 'ja' });

    expect(
      await screen.findByText(/権限 cost-explorer\.ingest\.read が必要です/),
    ).toBeVisible();
  });

  it('says what to configure where there is no source, and reads again on request', async () => {
    const backend = startPagesBackend({ ingest: ingest() });
    renderPages({ path: '/settings/aws-data' });
    expect(await screen.findByText(/costExplorer\.payers/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(backend.of('/ingest')).toHaveLength(2);
  });
});
