import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { costsAnswer, ECS, RDS, usd } from '../../__testUtils__/answers';
import { startBackend } from '../../__testUtils__/backend';
import { findChart, readRows } from '../../__testUtils__/page';
import { NOW } from '../../__testUtils__/pages/answers';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

describe('the bars of the tab', () => {
  stopClockAt(NOW);

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
});
