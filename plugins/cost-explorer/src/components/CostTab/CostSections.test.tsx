import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import { type CostMover } from '@hangar/plugin-cost-explorer-common';
import {
  costsAnswer,
  ECS,
  mover,
  RDS,
  service,
  usd,
} from '../../__testUtils__/answers';
import { startBackend } from '../../__testUtils__/backend';
import { readRows } from '../../__testUtils__/page';
import { NOW } from '../../__testUtils__/pages/answers';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

describe('what the tab says of costs', () => {
  stopClockAt(NOW);

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
});
