import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { savedReport } from '../../__testUtils__/pages/answers';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { stopCalendar } from '../../__testUtils__/pages/clock';
import { renderPages } from '../../__testUtils__/pages/renderPages';

const readAddress = () =>
  screen.getByRole('status', { name: 'address' }).textContent;
const findBar = () => screen.findByRole('group', { name: 'Saved reports' });

describe('saved reports', () => {
  stopCalendar();

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
  });

  it('keeps what is shown under a name, with schedule and sharing', async () => {
    const backend = startPagesBackend();
    renderPages({
      path: '/costs?groupBy=system&range=90d&owner=group:default/a',
    });
    await userEvent.click(
      within(await findBar()).getByRole('button', { name: 'Save report' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Save' });
    await userEvent.click(confirm);
    expect(
      within(dialog).getByText('Enter a name of 1 to 100 characters.'),
    ).toBeVisible();

    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Name' }),
      '四半期 "A"',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Send it/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Every week' }),
    );
    await userEvent.click(within(dialog).getByRole('switch'));
    await userEvent.click(confirm);

    await waitFor(() => expect(readAddress()).toBe('/costs?report=r-new'));
    expect(backend.of('/reports', 'POST')[0].body).toEqual({
      name: '四半期 "A"',
      query: {
        groupBy: 'system',
        range: '90d',
        filter: { owner: ['group:default/a'] },
      },
      schedule: 'weekly',
      isShared: true,
    });
    expect(await screen.findByText('四半期 "A" was saved.')).toBeVisible();
  });

  it('keeps a report once, however often Enter is pressed', async () => {
    let answer = () => {};
    const isAnswered = new Promise<void>(resolve => {
      answer = resolve;
    });
    const backend = startPagesBackend({
      createReport: async () => {
        await isAnswered;
        return savedReport({ id: 'r-new' });
      },
    });
    renderPages({ path: '/costs' });
    await userEvent.click(
      within(await findBar()).getByRole('button', { name: 'Save report' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Name' }),
      'By team{Enter}{Enter}',
    );
    answer();

    await waitFor(() => expect(readAddress()).toBe('/costs?report=r-new'));
    expect(backend.of('/reports', 'POST')).toHaveLength(1);
  });

  it('renames a report and takes over what was changed on the page', async () => {
    const backend = startPagesBackend({ reports: { items: [savedReport()] } });
    renderPages({ path: '/costs?report=r-1&groupBy=owner&range=mtd' });
    const bar = await findBar();
    expect(
      await within(bar).findByText('changed since it was saved'),
    ).toBeVisible();

    await userEvent.click(
      await within(bar).findByRole('button', { name: 'Edit 月次 サービス別' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Sent next: Dec 1, 2026/)).toBeVisible();
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'By team');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(readAddress()).toBe('/costs?report=r-1'));
    expect(backend.of('/reports/r-1', 'PUT')[0].body).toEqual(
      expect.objectContaining({
        name: 'By team',
        query: { groupBy: 'owner', range: 'mtd', filter: {} },
        schedule: 'monthly',
      }),
    );
  });

  it('opens another report, copies its link, and deletes only after asking', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    const backend = startPagesBackend({ reports: { items: [savedReport()] } });
    renderPages({ path: '/costs?currency=JPY', yen: 150 });
    const bar = await findBar();
    await userEvent.click(
      await within(bar).findByRole('button', { name: /Open a saved report/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '月次 サービス別' }),
    );
    await waitFor(() =>
      expect(readAddress()).toBe('/costs?currency=JPY&report=r-1'),
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
    await waitFor(() => expect(readAddress()).toBe('/costs?currency=JPY'));
    expect(backend.of('/reports/r-1', 'DELETE')).toHaveLength(1);
  });

  it('lets nobody change the report of somebody else', async () => {
    startPagesBackend({ reports: { items: [savedReport()] } });
    renderPages({ path: '/costs?report=r-1', user: 'user:default/engineer' });
    const bar = await findBar();

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

  it('keeps the dialog open with the reason when a report cannot be saved', async () => {
    startPagesBackend({
      reports: refuse(503, 'Error', 'The store is away.'),
      createReport: refuse(400, 'InputError', 'There are 100 reports already.'),
    });
    renderPages({ path: '/costs' });
    expect(
      await screen.findByText(
        'Saved reports could not be loaded: The store is away.',
      ),
    ).toBeVisible();

    await userEvent.click(
      within(await findBar()).getByRole('button', { name: 'Save report' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'A');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(
      await within(dialog).findByText('There are 100 reports already.'),
    ).toBeVisible();
  });
});
