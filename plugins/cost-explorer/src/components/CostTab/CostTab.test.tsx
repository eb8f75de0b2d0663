import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  budgetsAnswer,
  costsAnswer,
  ECS,
  entity,
  forecastAnswer,
  usd,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { findChart } from '../../__testUtils__/page';
import { NOW } from '../../__testUtils__/pages/answers';
import { renderPlugin, switchLanguage } from '../../__testUtils__/renderPlugin';

describe('CostTab', () => {
  stopClockAt(NOW);

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
