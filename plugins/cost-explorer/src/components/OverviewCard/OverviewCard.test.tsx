import { screen } from '@testing-library/react';
import {
  budget,
  forecast,
  mover,
  overviewAnswer,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

describe('OverviewCard', () => {
  it('tells the month so far, its forecast, its budget and what changed most', async () => {
    startBackend({
      overview: overviewAnswer({ budgets: [budget, { ...budget, id: '2' }] }),
    });
    renderPlugin({ show: 'card', tabPath: '/entity-costs' });

    expect(await screen.findByText('$9.00')).toBeVisible();
    expect(screen.getByText('November 2026 so far')).toBeVisible();
    expect(screen.getByText('estimated')).toBeVisible();
    expect(screen.getByText('¥1,350')).toBeVisible();
    expect(
      screen.getByText(/1 USD = 150 JPY, the rate of .*Nov 1/),
    ).toBeVisible();
    expect(
      screen.getByText('+12.5% against the same days of last month ($8.00)'),
    ).toBeVisible();
    expect(screen.getByText('Forecast for November 2026')).toBeVisible();
    expect(screen.getByText('$120.40')).toBeVisible();
    expect(
      screen.getByText('between $112.00 and $131.00 with 80% certainty'),
    ).toBeVisible();
    expect(
      screen.getByRole('meter', { name: 'parts-monthly' }),
    ).toHaveAttribute(
      'aria-valuetext',
      '$82.00 of $100.00 used (82%) · forecast $120.40 (120.4%)',
    );
    expect(screen.getByText('forecast over the budget')).toBeVisible();
    expect(screen.getByText('and 1 more')).toBeVisible();
    expect(
      screen.getByText(
        'Amazon Elastic Container Service costs more every day since Mon, Nov 2, 2026: $9.00 after $6.00.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: /last 30 days: lowest \$3.50, highest \$5.50, last \$5.50 on Mon, Nov 2/,
      }),
    ).toBeVisible();
    expect(screen.getByText('Simulated data')).toBeVisible();
    expect(screen.getByText(/as of/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open costs' })).toHaveAttribute(
      'href',
      '/entity-costs',
    );
  });

  it('says what it does not know yet', async () => {
    startBackend({
      overview: overviewAnswer({
        samePeriodLastMonth: null,
        changePercent: null,
        forecast: null,
        budgets: [],
        topMover: null,
        isEstimated: false,
      }),
    });
    renderPlugin({ show: 'card' });

    expect(await screen.findByText(/Nothing to compare with/)).toBeVisible();
    expect(screen.getByText(/No forecast yet/)).toBeVisible();
    expect(screen.getByText('No budget is set.')).toBeVisible();
    expect(screen.getByText(/Nothing changed much/)).toBeVisible();
    expect(screen.queryByText('estimated')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Open costs' })).toBeNull();
  });

  it('says that a forecast from little history is only an average', async () => {
    startBackend({
      overview: overviewAnswer({
        forecast: { ...forecast, method: 'run-rate', historyDays: 9 },
        topMover: { ...mover, reason: { kind: 'gradual' } },
      }),
    });
    renderPlugin({ show: 'card' });
    expect(
      await screen.findByText(/From the average of 9 days only/),
    ).toBeVisible();
    expect(screen.getByText(/rose little by little/)).toBeVisible();
  });

  it('says that nothing was read yet, without figures', async () => {
    startBackend({
      overview: overviewAnswer({
        asOf: null,
        problems: [{ kind: 'not-read-yet', message: 'Not read.' }],
      }),
    });
    renderPlugin({ show: 'card' });
    expect(
      await screen.findByText(/have not been read from AWS yet/),
    ).toBeVisible();
    expect(screen.queryByText('$9.00')).toBeNull();
  });

  it('says that nothing tells which costs belong to the entry', async () => {
    startBackend({ overview: overviewAnswer({ selectors: [] }) });
    renderPlugin({ show: 'card' });
    expect(
      await screen.findByText('No costs belong to this entry yet'),
    ).toBeVisible();
  });

  it('names the permission that is missing, and whom to ask', async () => {
    startBackend({
      overview: refusal(403, 'NotAllowedError', 'Unauthorized'),
    });
    renderPlugin({ show: 'card' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /cost-explorer\.costs\.read.*owner \(platform\)/,
    );
  });

  it('says what failed in the words of the server', async () => {
    startBackend({
      overview: refusal(503, 'ServiceUnavailableError', 'The store is away.'),
    });
    renderPlugin({ show: 'card' });
    expect(await screen.findByText('The store is away.')).toBeVisible();
  });

  it('shows the last good state with a warning', async () => {
    startBackend({ overview: overviewAnswer({ stale: true }) });
    renderPlugin({ show: 'card' });
    expect(
      await screen.findByText('These values are not up to date'),
    ).toBeVisible();
    expect(screen.getByText('$9.00')).toBeVisible();
  });

  it('speaks Japanese', async () => {
    startBackend();
    renderPlugin({ show: 'card', language: 'ja' });
    expect(await screen.findByText('2026年11月のこれまで')).toBeVisible();
    expect(screen.getByText('￥1,350')).toBeVisible();
    expect(
      screen.getByText('80% の確かさで $112.00 から $131.00 の間'),
    ).toBeVisible();
    expect(screen.getByText('予測が予算を超過')).toBeVisible();
  });
});
