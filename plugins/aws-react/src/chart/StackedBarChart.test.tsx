import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { StackedBarChart, type StackedBarChartProps } from './StackedBarChart';

const dollars = (value: number) => `$${value.toFixed(2)}`;
const segment = (value: number, isEstimated = false) => ({
  value,
  text: dollars(value),
  isEstimated,
});

const props: StackedBarChartProps = {
  title: 'Cost by service',
  summary: 'Together $11.00, most of it ECS.',
  rowsLabel: 'Day',
  notesLabel: 'Unusual day',
  formatTick: dollars,
  total: '$11.00',
  series: [
    { id: 'ecs', label: 'ECS', total: '$9.00' },
    { id: 'rest', label: 'Other', total: '$2.00', isRest: true },
  ],
  rows: [
    {
      id: '2026-11-01',
      label: 'Sun, Nov 1',
      shortLabel: '11/1',
      segments: [segment(4), segment(1)],
      total: '$5.00',
    },
    {
      id: '2026-11-02',
      label: 'Mon, Nov 2',
      shortLabel: '11/2',
      segments: [segment(5, true), segment(1)],
      total: '$6.00',
      note: 'ECS cost $5.00, expected $4.00.',
    },
  ],
};

// The chart library draws nothing without a size, and jsdom has no layout.
beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({
    ...new DOMRect(0, 0, 600, 280).toJSON(),
    toJSON: () => '',
  });
});
afterEach(() => jest.restoreAllMocks());

const findPlot = () =>
  screen.findByRole('application', { name: 'Cost by service' });

describe('StackedBarChart', () => {
  it('draws each part, hatches what is estimated and marks a bar with a note', async () => {
    renderInTestApp(<StackedBarChart {...props} />);
    const plot = await findPlot();

    const fills = [...plot.querySelectorAll('path.recharts-rectangle')].map(
      bar => bar.getAttribute('fill'),
    );
    expect(fills).toEqual([
      'var(--aws-chart-1)',
      expect.stringMatching(/^url\(#/),
      'var(--aws-chart-rest)',
      'var(--aws-chart-rest)',
    ]);
    expect(plot.querySelectorAll('.aws-chart-note')).toHaveLength(1);
    const chart = screen.getByRole('figure', { name: 'Cost by service' });
    expect(chart).toHaveTextContent('Estimated: may still change');
    expect(chart).toHaveTextContent('Unusual day');
    expect(chart).toHaveTextContent('Together $11.00, most of it ECS.');
  });

  it('has ticks at the bars that are asked for, and whole numbers where things are counted', async () => {
    jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockImplementation(function measure(this: HTMLElement) {
        // Texts are measured in a span; elsewhere they would be as wide as the chart.
        const [width, height] = this.tagName === 'SPAN' ? [20, 10] : [600, 280];
        return {
          ...new DOMRect(0, 0, width, height).toJSON(),
          toJSON: () => '',
        };
      });
    const getTicks = jest.fn(() => ['2026-11-02']);
    renderInTestApp(
      <StackedBarChart
        {...props}
        series={props.series.slice(0, 1)}
        // Sizes of texts are remembered, so other tests' must not be used.
        rows={['First', 'Second'].map((shortLabel, index) => ({
          ...props.rows[index],
          shortLabel,
          segments: [segment(1)],
        }))}
        formatTick={String}
        isCount
        getTicks={getTicks}
      />,
    );
    const plot = await findPlot();
    const readAxis = (axis: string) =>
      [...plot.querySelectorAll(`.recharts-${axis}-tick-labels text`)].map(
        tick => tick.textContent,
      );
    await waitFor(() => expect(readAxis('xAxis')).toEqual(['Second']));
    expect(readAxis('yAxis').at(-1)).toBe('1');
    expect(getTicks).toHaveBeenLastCalledWith(expect.any(Number));
  });

  it('says nothing of estimates and notes where there are none', async () => {
    renderInTestApp(
      <StackedBarChart {...props} rows={props.rows.slice(0, 1)} />,
    );
    await findPlot();
    expect(screen.queryByText(/Estimated/)).toBeNull();
    expect(screen.queryByText('Unusual day')).toBeNull();
  });

  it('has the same values and their totals as a table', async () => {
    renderInTestApp(<StackedBarChart {...props} />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show as table: Cost by service',
      }),
    );

    const table = screen.getByRole('table', { name: 'Cost by service' });
    const rows = within(table)
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => cell.textContent));
    expect(rows).toEqual([
      ['Day', 'ECS', 'Other', 'Total', 'Unusual day'],
      [
        'Mon, Nov 2',
        '$5.00 (estimated)',
        '$1.00',
        '$6.00',
        'ECS cost $5.00, expected $4.00.',
      ],
      ['Sun, Nov 1', '$4.00', '$1.00', '$5.00', ''],
      ['Total', '$9.00', '$2.00', '$11.00', ''],
    ]);
  });

  it('can be read by keyboard, bar by bar', async () => {
    renderInTestApp(<StackedBarChart {...props} />);
    const plot = await findPlot();

    act(() => plot.focus());
    await userEvent.keyboard('{ArrowRight}');

    const tooltip = await screen.findByRole('status');
    expect(tooltip).toHaveTextContent(/Mon, Nov 2/);
    expect(tooltip).toHaveTextContent(/ECS\s*\$5\.00\s*Total\s*\$6\.00/);
    expect(tooltip).toHaveTextContent('ECS cost $5.00, expected $4.00.');
  });

  it('lets a bar be chosen, by click or from the table', async () => {
    const onSelect = jest.fn();
    renderInTestApp(
      <StackedBarChart
        {...props}
        onSelect={onSelect}
        selectLabel={label => `Show only ${label}`}
      />,
    );
    const plot = await findPlot();
    // The bar that is pointed at is the one that is chosen.
    act(() => plot.focus());
    await userEvent.keyboard('{ArrowRight}');
    await screen.findByRole('status');
    fireEvent.click(plot);
    await waitFor(() => expect(onSelect).toHaveBeenCalledWith('2026-11-02'));

    await userEvent.click(
      screen.getByRole('button', { name: /^Show as table/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show only Sun, Nov 1' }),
    );

    expect(onSelect).toHaveBeenLastCalledWith('2026-11-01');
  });
});
