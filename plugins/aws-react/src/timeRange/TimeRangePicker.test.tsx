import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { RefreshControls } from './RefreshControls';
import { TimeRangePicker } from './TimeRangePicker';
import { TimeRangeProblems } from './TimeRangeProblems';
import { useTimeRange } from './useTimeRange';

function Page() {
  const timeRange = useTimeRange();
  return (
    <>
      <TimeRangePicker timeRange={timeRange} />
      <RefreshControls timeRange={timeRange} />
      <TimeRangeProblems problems={timeRange.problems} />
      <output aria-label="address">{useLocation().search}</output>
      <output aria-label="refreshes">{timeRange.refreshCount}</output>
    </>
  );
}

const render = (search = '') =>
  renderInTestApp(<Page />, { initialRouteEntries: [`/${search}`] });
const getAddress = () =>
  Object.fromEntries(
    new URLSearchParams(screen.getByLabelText('address').textContent ?? ''),
  );

describe('TimeRangePicker', () => {
  it('keeps a named range in the address, chosen by keyboard', async () => {
    render('?logQuery=timeout');
    const picker = await screen.findByRole('button', { name: /Time range/ });

    act(() => picker.focus());
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('option', { name: 'Last 1 week' });
    await userEvent.keyboard('{ArrowDown>4/}{Enter}');

    expect(getAddress()).toEqual({ logQuery: 'timeout', range: '1w' });
  });

  it('keeps two points in time in the address, and says what is wrong with them', async () => {
    render('?range=1h');
    await userEvent.click(
      await screen.findByRole('button', { name: /Time range/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Custom…' }),
    );
    const dialog = await screen.findByRole('dialog');
    const enter = (label: string, value: string) =>
      fireEvent.change(within(dialog).getByLabelText(label), {
        target: { value },
      });
    const apply = () =>
      userEvent.click(within(dialog).getByRole('button', { name: 'Apply' }));

    enter('From', '2026-11-01T12:00');
    enter('To', '2026-11-01T09:00');
    await apply();
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'The start must be before the end.',
    );
    expect(getAddress()).toEqual({ range: '1h' });

    enter('To', '2026-11-01T18:00');
    await apply();
    expect(getAddress()).toEqual({
      from: new Date('2026-11-01T12:00').toISOString(),
      to: new Date('2026-11-01T18:00').toISOString(),
    });
  });

  it('tells what of the address could not be used', async () => {
    render('?range=5h&refresh=1s');
    expect(
      await screen.findByText(/"range=5h" is not one of/),
    ).toHaveTextContent(/"refresh=1s" is not one of off, 1m, 5m/);
  });

  it('refreshes now, and keeps the interval in the address', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(screen.getByLabelText('refreshes')).toHaveTextContent('1');

    await userEvent.click(
      screen.getByRole('button', { name: /Automatic refresh/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Every minute' }),
    );
    expect(getAddress()).toEqual({ refresh: '1m' });
  });
});
