import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TimeSeriesChart, type TimeSeriesChartProps } from './TimeSeriesChart';

const FROM = Date.UTC(2026, 10, 2);
const at = (minute: number) => new Date(FROM + minute * 60_000).toISOString();

const props: TimeSeriesChartProps = {
  title: 'CPU utilization',
  unit: 'percent',
  period: 60,
  window: { from: new Date(at(0)), to: new Date(at(10)) },
  thresholds: [{ label: 'Alarm cpu', value: 80 }],
  series: [
    {
      id: 'Average',
      label: 'Average',
      points: [
        { time: at(0), value: 10 },
        { time: at(1), value: 20 },
        { time: at(4), value: 90 },
        { time: at(5), value: 40 },
      ],
    },
  ],
};

// The chart library draws nothing without a size, and jsdom has no layout.
beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({
    ...new DOMRect(0, 0, 600, 200).toJSON(),
    toJSON: () => '',
  });
});
afterEach(() => jest.restoreAllMocks());

describe('TimeSeriesChart', () => {
  it('draws each series and leaves a gap where there are no values', async () => {
    const { container } = renderInTestApp(<TimeSeriesChart {...props} />);
    await screen.findByRole('figure', { name: 'CPU utilization' });

    const line = await screen.findByRole('application', {
      name: 'CPU utilization',
    });
    const path = line.querySelector('.recharts-line-curve')!;
    // One "move to" for each stretch between the gaps.
    expect(path.getAttribute('d')!.match(/M/g)).toHaveLength(2);
    expect(container.querySelector('.recharts-reference-line')).not.toBeNull();
  });

  it('marks moments, with what happened on hover', async () => {
    const marker = { id: 'e-1', time: at(3), text: 'scaled from 2 to 4' };
    renderInTestApp(<TimeSeriesChart {...props} markers={[marker]} />);
    const plot = await screen.findByRole('application', {
      name: 'CPU utilization',
    });
    const signs = plot.querySelectorAll('.aws-chart-marker');
    expect([...signs].map(sign => sign.textContent)).toEqual([
      'scaled from 2 to 4',
    ]);
  });

  it('has the same values as a table', async () => {
    renderInTestApp(<TimeSeriesChart {...props} />);

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show as table: CPU utilization',
      }),
    );

    const table = screen.getByRole('table', { name: /CPU utilization/ });
    const values = within(table)
      .getAllByRole('cell')
      .map(cell => cell.textContent);
    expect(values).toEqual(['40%', '90%', 'no data', '20%', '10%']);
    expect(within(table).getByText(/Threshold 80%/)).toBeInTheDocument();
  });

  it('says in words what the series come to', async () => {
    renderInTestApp(<TimeSeriesChart {...props} />);
    expect(
      await screen.findByText(/Average: lowest 10%, highest 90%, last 40%/),
    ).toBeInTheDocument();
  });

  it('can be read by keyboard', async () => {
    renderInTestApp(<TimeSeriesChart {...props} />);
    const plot = await screen.findByRole('application', {
      name: 'CPU utilization',
    });

    act(() => plot.focus());
    await userEvent.keyboard('{ArrowRight}');

    expect(await screen.findByRole('status')).toHaveTextContent(
      /Average\s*20%/,
    );
  });
});
