import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOW, savedReport } from '../../__testUtils__/pages/answers';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { findSavedReports, readPath } from '../../__testUtils__/pages/page';
import { renderPages } from '../../__testUtils__/pages/renderPages';

describe('saved reports', () => {
  stopClockAt(NOW);

  it('reproduces the page from the link of a report', async () => {
    const backend = startPagesBackend();
    renderPages({ path: '/costs?report=r-1' });

    await waitFor(() => expect(backend.of('/costs')).toHaveLength(1));
    expect([...backend.of('/costs')[0].url.searchParams]).toEqual([
      ['groupBy', 'service'],
      ['from', '2026-10-01'],
      ['to', '2026-11-01'],
      ['owner', 'group:default/platform'],
      ['environment', 'prod'],
    ]);
    expect(
      await screen.findByRole('button', { name: /By AWS service/ }),
    ).toBeVisible();
  });

  it('says that the days of a report are too long ago, and shows this month', async () => {
    const { query, ...rest } = savedReport();
    const backend = startPagesBackend({
      savedReport: {
        ...rest,
        query: { ...query, range: '2025-01-01/2025-02-01' },
      },
    });
    renderPages({ path: '/costs?report=r-1' });

    expect(
      await screen.findByText('The period of this saved report was not used'),
    ).toBeVisible();
    expect(
      screen.getByText(/The portal keeps 13 months\. The month to date/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /Month to date/ })).toBeVisible();
    await waitFor(() => expect(backend.of('/costs')).toHaveLength(1));
    expect(backend.of('/costs')[0].url.searchParams.get('from')).toBe(
      '2026-11-01',
    );

    // The old days would be refused, so what is kept is what is shown.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit 月次 サービス別' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Save',
      }),
    );
    await waitFor(() =>
      expect(backend.of('/reports/r-1', 'PUT')[0]?.body).toMatchObject({
        query: { groupBy: 'service', range: 'mtd' },
      }),
    );
  });

  it('can be made from a page that is still being read', async () => {
    let answer = () => {};
    const isAnswered = new Promise<void>(resolve => {
      answer = resolve;
    });
    startPagesBackend({
      savedReport: async () => {
        await isAnswered;
        return savedReport();
      },
    });
    renderPages({ path: '/costs?report=r-1' });
    const save = within(await findSavedReports()).getByRole('button', {
      name: 'Save report',
    });

    save.focus();
    await userEvent.keyboard('{Enter}');
    answer();

    expect(
      await screen.findByRole('dialog', { name: 'Save this report' }),
    ).toBeVisible();
  });

  it('opens another report, copies its link, and deletes only after asking', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    const backend = startPagesBackend({ reports: { items: [savedReport()] } });
    renderPages({ path: '/costs?currency=JPY', yen: 150 });
    const bar = await findSavedReports();
    await userEvent.click(
      await within(bar).findByRole('button', { name: /Open a saved report/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '月次 サービス別' }),
    );
    await waitFor(() =>
      expect(readPath()).toBe('/costs?currency=JPY&report=r-1'),
    );

    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText },
      configurable: true,
    });
    await userEvent.click(
      await within(bar).findByRole('button', { name: /^Copy link to/ }),
    );
    expect(await screen.findByText('The link was copied.')).toBeVisible();
    expect(writeText.mock.calls[0][0]).toMatch(/\?report=r-1/);

    await userEvent.click(within(bar).getByRole('button', { name: /^Delete/ }));
    const dialog = await screen.findByRole('dialog');
    expect(backend.of('/reports/r-1', 'DELETE')).toHaveLength(0);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    await waitFor(() => expect(readPath()).toBe('/costs?currency=JPY'));
    expect(backend.of('/reports/r-1', 'DELETE')).toHaveLength(1);
  });

  it('lets nobody change the report of somebody else', async () => {
    startPagesBackend({ reports: { items: [savedReport()] } });
    renderPages({ path: '/costs?report=r-1', user: 'user:default/engineer' });
    const bar = await findSavedReports();

    expect(
      await within(bar).findByRole('button', { name: 'Save as new' }),
    ).toBeVisible();
    expect(
      within(bar).queryByRole('button', { name: /Edit|Delete/ }),
    ).toBeNull();
    expect(
      within(bar).getByRole('button', { name: /Copy link/ }),
    ).toBeVisible();
  });

  it('says that a report is gone or not shared, and shows costs by team', async () => {
    const backend = startPagesBackend({
      savedReport: refuse(404, 'NotFoundError', 'There is no such report.'),
    });
    renderPages({ path: '/costs?report=r-9', language: 'ja' });

    expect(
      await screen.findByText('保存したレポートを開けません'),
    ).toBeVisible();
    await screen.findByRole('table', { name: 'チーム別のコスト' });
    expect(backend.of('/costs')).toHaveLength(1);
  });
});
