import { screen } from '@testing-library/react';
import { startBackend } from '../../__testUtils__/backend';
import { stopCalendar } from '../../__testUtils__/clock';
import { renderPage } from '../../__testUtils__/renderPlugin';

// In a file of its own: permissions are remembered from one test to the next.
describe('ExportMenu', () => {
  stopCalendar();

  it('is not offered to those who may not', async () => {
    startBackend();
    renderPage();
    await screen.findByRole('table');
    expect(
      screen.queryByRole('button', { name: 'Export' }),
    ).not.toBeInTheDocument();
  });
});
