import { stopClockAt } from '@hangar/test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { choose } from '../../../__testUtils__/page';
import { NOW } from '../../../__testUtils__/pages/answers';
import { startPagesBackend } from '../../../__testUtils__/pages/backend';
import {
  findTable,
  readAddress,
  readBody,
} from '../../../__testUtils__/pages/page';
import { renderPages } from '../../../__testUtils__/pages/renderPages';

describe('the toolbar of a report', () => {
  stopClockAt(NOW);

  it('takes two days of the reader, and refuses those it cannot use', async () => {
    startPagesBackend();
    renderPages({ path: '/costs' });
    await findTable('Costs by Team');

    await choose(/Period/, 'Custom…');
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

  it('shows yen at the configured rate, with its day', async () => {
    startPagesBackend();
    renderPages({ path: '/costs', yen: 150, language: 'ja' });
    const table = await findTable('チーム別のコスト');

    await choose(/通貨/, 'JPY');

    await waitFor(() => expect(readBody(table)[0][1]).toBe('￥3,075'));
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
});
