import { stopClockAt } from '@hangar/test-utils';
import { screen } from '@testing-library/react';
import { NOW } from '../../__testUtils__/answers';
import { startBackend } from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPlugin';

// In a file of its own: permissions are remembered from one test to the next.
describe('ExportMenu', () => {
  stopClockAt(NOW);

  it('is not offered to those who may not', async () => {
    startBackend();
    renderPage();
    await screen.findByRole('table');
    expect(
      screen.queryByRole('button', { name: 'Export' }),
    ).not.toBeInTheDocument();
  });
});
