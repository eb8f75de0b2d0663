import { stopClockAt } from '@hangar/test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { choose, findChart } from '../../__testUtils__/page';
import { NOW } from '../../__testUtils__/pages/answers';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

describe('the toolbar of the tab', () => {
  stopClockAt(NOW);

  it('asks for what the address says, and changes it', async () => {
    const backend = startBackend();
    renderPlugin({
      show: 'tab',
      search: '?range=last-month&granularity=monthly&metric=AmortizedCost',
      config: {
        costExplorer: { metrics: ['UnblendedCost', 'AmortizedCost'] },
      },
    });
    await findChart();
    const [first] = backend.of('/costs');
    expect(first.query).toEqual({
      from: '2026-10-01',
      to: '2026-11-01',
      granularity: 'monthly',
      metric: 'AmortizedCost',
    });

    await choose(/Bars/, 'Daily');
    await choose(/Way of counting/, 'Unblended');
    await waitFor(() => expect(backend.of('/costs')).toHaveLength(3));
    expect(backend.of('/costs')[2].query).toEqual({
      ...first.query,
      granularity: 'daily',
      metric: 'UnblendedCost',
    });
  });

  it('takes two days of the reader, the last one included', async () => {
    const backend = startBackend();
    renderPlugin({ show: 'tab' });
    await findChart();
    await choose(/Period|Range/, 'Custom…');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('First day'), {
      target: { value: '2026-10-01' },
    });
    fireEvent.change(within(dialog).getByLabelText('Last day'), {
      target: { value: '2026-10-31' },
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Apply' }),
    );

    await waitFor(() =>
      expect(backend.of('/costs').at(-1)?.query).toMatchObject({
        from: '2026-10-01',
        to: '2026-11-01',
      }),
    );
  });

  it('tells what of the address it could not use', async () => {
    startBackend();
    renderPlugin({
      show: 'tab',
      search: '?range=10y&granularity=hourly&currency=EUR',
    });
    const alert = await screen.findByText(/"range=10y" is not one of mtd/);
    expect(alert).toHaveTextContent('"granularity=hourly" is not one of daily');
    expect(
      screen.getByText(/"currency=EUR" has no exchange rate/),
    ).toBeVisible();
    expect(await screen.findAllByText('$11.60')).not.toHaveLength(0);
  });

  it('shows yen at the configured rate, with its day', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });
    await findChart();

    await choose(/Currency/, 'JPY');

    expect(await screen.findAllByText('¥1,740')).not.toHaveLength(0);
    expect(
      screen.getByText(/1 USD = 150 JPY, the rate of Sun, Nov 1/),
    ).toBeVisible();
    expect(screen.queryByText('$11.60')).toBeNull();
  });

  it('downloads the file of what is shown, and says when it cannot', async () => {
    const created = jest.fn(() => 'blob:costs');
    Object.assign(URL, {
      createObjectURL: created,
      revokeObjectURL: jest.fn(),
    });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    let isBroken = false;
    const backend = startBackend({
      export: () =>
        isBroken
          ? refusal(503, 'ServiceUnavailableError', 'The store is away.')()
          : new Response('day', {
              headers: {
                'Content-Disposition': 'attachment; filename="c.csv"',
              },
            }),
    });
    renderPlugin({
      show: 'tab',
      search: '?from=2026-11-01&to=2026-11-03&granularity=daily',
    });
    await findChart();
    const button = screen.getByRole('button', { name: 'Download CSV' });

    await userEvent.click(button);
    expect(
      await screen.findByText('c.csv was downloaded.'),
    ).toBeInTheDocument();
    expect(click).toHaveBeenCalledTimes(1);
    expect(created).toHaveBeenCalledWith(expect.any(Blob));
    expect(backend.of('/export')[0].query).toEqual({
      format: 'csv',
      from: '2026-11-01',
      to: '2026-11-03',
      granularity: 'daily',
    });

    isBroken = true;
    await userEvent.click(button);
    expect(await screen.findByText('The store is away.')).toBeVisible();
    click.mockRestore();
  });
});
