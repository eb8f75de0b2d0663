import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPlugin } from '../../testing/renderMonitoring';
import { startBackend } from '../../testing/backend';

describe('MonitoringTab', () => {
  it('brings the points AWS answered to the table of the chart, gaps as gaps', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });

    const chart = await screen.findByRole('figure', {
      name: 'CPU utilization',
    });
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );

    const rows = within(
      within(chart).getByRole('table', { name: /CPU utilization/ }),
    ).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'TimeAverage',
      expect.stringContaining('91.3%'),
      expect.stringContaining('no data'),
      expect.stringContaining('43%'),
      expect.stringContaining('41.5%'),
    ]);
  });
});
