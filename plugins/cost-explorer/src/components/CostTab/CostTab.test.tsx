import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import {
  budgetsAnswer,
  costsAnswer,
  ECS,
  entity,
  forecastAnswer,
  mover,
  RDS,
  service,
  usd,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { stopCalendar } from '../../__testUtils__/pages/clock';
import { renderPlugin, switchLanguage } from '../../__testUtils__/renderPlugin';

const TITLE = 'Cost per day and service';
const findChart = (name = TITLE) => screen.findByRole('figure', { name });
const readRows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent));
const choose = async (label: RegExp, option: string) => {
  await userEvent.click(screen.getByRole('button', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('CostTab', () => {
  stopCalendar();

  it('shows the sum against the range before, and where the month is heading', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });

    const summary = await screen.findByRole('group', { name: 'Summary' });
    expect(summary).toHaveTextContent(
      /Total, Nov 1.*2, 2026.*\$11\.60estimated/,
    );
    expect(summary).toHaveTextContent(
      '+$1.60 (+16%) against as many days before ($10.00)',
    );
    await waitFor(() =>
      expect(summary).toHaveTextContent('Forecast for November 2026$120.40'),
    );
    const toolbar = screen.getByRole('group', { name: 'What is shown' });
    expect(within(toolbar).getByText('Simulated data')).toBeVisible();
    expect(within(toolbar).getByText(/as of/)).toHaveAttribute(
      'dateTime',
      '2026-11-02T03:00:00.000Z',
    );
  });

  it('has the bars as a table whose totals are exact, estimates and unusual days told', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });
    const chart = await findChart();
    expect(chart).toHaveTextContent(
      `Together $11.00. Most of it: ${ECS}, $9.00. Highest: $6.50 on Mon, Nov 2, 2026; lowest: $4.50 on Sun, Nov 1, 2026.`,
    );

    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );

    expect(readRows(within(chart).getByRole('table'))).toEqual([
      ['Day', ECS, RDS, 'Total', 'Unusual day'],
      [
        'Mon, Nov 2, 2026',
        '$5.50 (estimated)',
        '$1.00 (estimated)',
        '$6.50',
        `All services together cost $5.50, $2.00 more than expected ($3.50). Explained by ${ECS}.`,
      ],
      ['Sun, Nov 1, 2026', '$3.50', '$1.00', '$4.50', ''],
      ['Total', '$9.00', '$2.00', '$11.00', ''],
    ]);
  });

  it('lists every service, and tax, credits and refunds apart, so that the lines give the total', async () => {
    startBackend({
      costs: costsAnswer({
        services: [service(ECS, '9.004'), service(RDS, '2.004')],
        adjustments: {
          tax: usd('1.104'),
          credits: usd('-0.50'),
          refunds: usd('0'),
        },
        total: usd('11.612'),
      }),
    });
    renderPlugin({ show: 'tab' });

    const region = await screen.findByRole('region', {
      name: 'Costs by service',
    });
    expect(readRows(within(region).getByRole('table'))).toEqual([
      ['Service', 'Cost', 'Share'],
      [ECS, '$9.00', '81.8%'],
      [RDS, '$2.00', '18.2%'],
      ['Services together', '$11.01', ''],
      ['Tax', '$1.10', ''],
      ['Credits', '-$0.50', ''],
      ['Refunds', '$0.00', ''],
      ['Rounding', '$0.01', ''],
      ['Total', '$11.61', ''],
    ]);
  });

  it('says in sentences what changed most, and why', async () => {
    const moved = (
      name: string,
      reason: CostMover['reason'],
      change = '3.00',
    ): CostMover => ({
      ...mover,
      subject: { service: name },
      reason,
      change: usd(change),
    });
    startBackend({
      costs: costsAnswer({
        topMovers: [
          mover,
          {
            ...moved('A', { kind: 'new', date: '2026-11-02' }),
            changePercent: null,
          },
          moved('B', { kind: 'gone', date: '2026-11-02' }, '-6.00'),
          moved('C', { kind: 'spike', date: '2026-11-01' }),
          moved('D', { kind: 'gradual' }, '-1.00'),
          moved('E', { kind: 'step', service: RDS }, '-1.00'),
          moved('F', { kind: 'spike', date: '2026-11-01' }, '-1.00'),
          moved('G', { kind: 'spike' }, '-1.00'),
        ],
      }),
    });
    renderPlugin({ show: 'tab' });

    const section = await screen.findByRole('region', { name: 'Top movers' });
    const items = within(section)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(items).toEqual([
      `${ECS} costs more every day since Mon, Nov 2, 2026: $9.00 after $6.00.+$3.00 (+50%)`,
      'A is new since Mon, Nov 2, 2026: it cost $9.00.+$3.00',
      'B costs nothing any more since Mon, Nov 2, 2026, after $6.00 before.-$6.00 (+50%)',
      'C cost more on one day, Sun, Nov 1, 2026: $9.00 after $6.00.+$3.00 (+50%)',
      'D fell little by little: $9.00 after $6.00.-$1.00 (+50%)',
      `E costs less every day: $9.00 after $6.00. Explained by ${RDS}.-$1.00 (+50%)`,
      'F costs its usual again, after one expensive day, Sun, Nov 1, 2026: $9.00 after $6.00.-$1.00 (+50%)',
      'G costs its usual again, after one expensive day: $9.00 after $6.00.-$1.00 (+50%)',
    ]);
  });

  it('lists unusual days with who found them, and by which tags costs count', async () => {
    startBackend({
      costs: costsAnswer({
        selectors: [
          [
            { type: 'tag', key: 'Component', values: ['a', '部品 "1",x'] },
            { type: 'cost-category', key: 'Team', values: [''] },
          ],
        ],
      }),
    });
    renderPlugin({ show: 'tab' });

    const days = await screen.findByRole('region', { name: 'Unusual days' });
    expect(days).toHaveTextContent(
      `Mon, Nov 2, 2026All services together cost $5.50, $2.00 more than expected ($3.50). Explained by ${ECS}.Found by this portal`,
    );
    expect(
      screen.getByRole('region', { name: 'Counted by' }),
    ).toHaveTextContent(
      'tag Component = a or 部品 "1",x and cost category Team = not set',
    );
  });

  it('shows six of many lines of tags, and the others on request', async () => {
    startBackend({
      costs: costsAnswer({
        selectors: Array.from({ length: 8 }, (_, index) => [
          { type: 'tag', key: 'Component', values: [`part-${index + 1}`] },
        ]),
      }),
    });
    renderPlugin({ show: 'tab' });

    const tags = await screen.findByRole('region', { name: 'Counted by' });
    expect(within(tags).getAllByRole('listitem')).toHaveLength(6);
    const more = within(tags).getByRole('button', { name: 'Show all 8' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    expect(within(tags).getAllByRole('listitem')).toHaveLength(8);
    expect(
      within(tags).getByRole('button', { name: 'Show fewer' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('marks months with unusual days, and lists many of these on request', async () => {
    const [one] = costsAnswer().anomalies;
    startBackend({
      costs: costsAnswer({
        granularity: 'monthly',
        services: [
          {
            service: ECS,
            total: usd('9.00'),
            points: [
              { date: '2026-10-01', amount: '4.00', estimated: false },
              { date: '2026-11-01', amount: '5.00', estimated: true },
            ],
          },
        ],
        anomalies: Array.from({ length: 8 }, (_, index) => ({
          ...one,
          id: String(index),
          date: `2026-11-0${index + 1}`,
          impact: usd('-2.00'),
        })),
      }),
    });
    renderPlugin({ show: 'tab' });

    const chart = await findChart('Cost per month and service');
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );
    expect(readRows(within(chart).getByRole('table'))[1]).toEqual([
      'November 2026',
      '$5.00 (estimated)',
      '$5.00',
      'Unusual days: 11/1, 11/2, 11/3, 11/4, 11/5, 11/6, 11/7, 11/8.',
    ]);
    const days = screen.getByRole('region', { name: 'Unusual days' });
    expect(within(days).getAllByRole('listitem')).toHaveLength(6);
    expect(days).toHaveTextContent('$2.00 less than expected');
    await userEvent.click(
      within(days).getByRole('button', { name: 'Show all 8' }),
    );
    expect(within(days).getAllByRole('listitem')).toHaveLength(8);
  });

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

  it('says what the reader has to know of the costs', async () => {
    startBackend({
      costs: costsAnswer({
        problems: [
          { kind: 'tag-not-active', subject: 'Component', message: '-' },
          { kind: 'month-closing', subject: '2026-10', message: '-' },
          { kind: 'range-clipped', subject: '2025-11-01', message: '-' },
          { kind: 'other-currency', message: 'Costs in CNY are left out.' },
        ],
      }),
    });
    renderPlugin({ show: 'tab' });
    expect(
      await screen.findByText(/The tag Component is not active/),
    ).toBeVisible();
    expect(
      screen.getByText(/has costs from Sat, Nov 1, 2025 on/),
    ).toBeVisible();
    expect(
      screen.getByText(/AWS has not closed October 2026 yet/),
    ).toBeVisible();
    expect(screen.getByText('Costs in CNY are left out.')).toBeVisible();
  });

  it('says that nothing was read yet, and that nothing was spent', async () => {
    const nothing = {
      services: [],
      adjustments: { tax: usd('0'), credits: usd('0'), refunds: usd('0.00') },
      total: usd('0'),
    };
    let asOf: string | null = null;
    startBackend({
      costs: () =>
        costsAnswer({
          ...nothing,
          asOf,
          problems: asOf ? [] : [{ kind: 'not-read-yet', message: '-' }],
        }),
      budgets: budgetsAnswer([]),
    });
    renderPlugin({ show: 'tab' });
    expect(
      await screen.findByText(/have not been read from AWS yet/),
    ).toBeVisible();
    expect(screen.queryByText('No costs in this range')).toBeNull();

    asOf = '2026-11-02T03:00:00.000Z';
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('No costs in this range')).toBeVisible();
    expect(screen.getByText(/No budget in AWS Budgets/)).toBeVisible();
  });

  it('names the permission that is missing once, and whom to ask', async () => {
    const denied = refusal(403, 'NotAllowedError', 'Unauthorized');
    startBackend({ costs: denied, forecast: denied, budgets: denied });
    renderPlugin({ show: 'tab' });
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.map(alert => alert.textContent)).toEqual([
      expect.stringMatching(/cost-explorer\.costs\.read.*owner \(platform\)/),
    ]);
  });

  it('says what failed in the words of the server, and tries again', async () => {
    let isBroken = true;
    const broken = refusal(400, 'InputError', 'from must be before to');
    startBackend({ costs: () => (isBroken ? broken() : costsAnswer()) });
    renderPlugin({ show: 'tab' });
    expect(await screen.findByText('from must be before to')).toBeVisible();

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await findChart()).toBeVisible();
  });

  it('keeps the costs when a refresh fails, and says that they are old', async () => {
    let isBroken = false;
    const broken = refusal(
      503,
      'ServiceUnavailableError',
      'The store is away.',
    );
    startBackend({
      costs: () => (isBroken ? broken() : costsAnswer()),
      forecast: { ...forecastAnswer, forecast: null },
    });
    renderPlugin({ show: 'tab' });
    await findChart();
    expect(await screen.findByText(/No forecast yet/)).toBeVisible();

    isBroken = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/The store is away\./)).toBeVisible();
    expect(await findChart()).toBeVisible();
  });

  it('shows which annotations to add to an entity that has none', async () => {
    const { annotations, ...metadata } = entity.metadata;
    renderPlugin({ show: 'component', entity: { ...entity, metadata } });
    expect(
      await screen.findByRole('region', { name: 'Example catalog-info.yaml' }),
    ).toHaveTextContent('aws.amazon.com/cost-insights-tags');
  });

  it('speaks Japanese, and changes the language at once', async () => {
    startBackend();
    renderPlugin({ show: 'tab', language: 'ja' });
    const chart = await findChart('日別・サービス別のコスト');
    expect(chart).toHaveTextContent('推定値：今後変わることがあります');
    expect(
      screen.getByText(
        `${ECS} の毎日のコストが 2026年11月2日(月) から高くなっています：$6.00 から $9.00。`,
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: '予算', level: 2 }),
    ).toBeVisible();

    switchLanguage('en');
    expect(await findChart()).toBeVisible();
  });
});
