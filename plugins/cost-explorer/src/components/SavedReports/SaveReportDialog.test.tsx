import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOW, savedReport } from '../../__testUtils__/pages/answers';
import { refuse, startPagesBackend } from '../../__testUtils__/pages/backend';
import { findSavedReports, readPath } from '../../__testUtils__/pages/page';
import { renderPages } from '../../__testUtils__/pages/renderPages';

describe('the dialog that saves a report', () => {
  stopClockAt(NOW);

  it('keeps what is shown under a name, with schedule and sharing', async () => {
    const backend = startPagesBackend();
    renderPages({
      path: '/costs?groupBy=system&range=90d&owner=group:default/a',
    });
    await userEvent.click(
      within(await findSavedReports()).getByRole('button', {
        name: 'Save report',
      }),
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

    await waitFor(() => expect(readPath()).toBe('/costs?report=r-new'));
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
      within(await findSavedReports()).getByRole('button', {
        name: 'Save report',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Name' }),
      'By team{Enter}{Enter}',
    );
    answer();

    await waitFor(() => expect(readPath()).toBe('/costs?report=r-new'));
    expect(backend.of('/reports', 'POST')).toHaveLength(1);
  });

  it('renames a report and takes over what was changed on the page', async () => {
    const backend = startPagesBackend({ reports: { items: [savedReport()] } });
    renderPages({ path: '/costs?report=r-1&groupBy=owner&range=mtd' });
    const bar = await findSavedReports();
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

    await waitFor(() => expect(readPath()).toBe('/costs?report=r-1'));
    expect(backend.of('/reports/r-1', 'PUT')[0].body).toEqual(
      expect.objectContaining({
        name: 'By team',
        query: { groupBy: 'owner', range: 'mtd', filter: {} },
        schedule: 'monthly',
      }),
    );
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
      within(await findSavedReports()).getByRole('button', {
        name: 'Save report',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'A');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(
      await within(dialog).findByText('There are 100 reports already.'),
    ).toBeVisible();
  });
});
