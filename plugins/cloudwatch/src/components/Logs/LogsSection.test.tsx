import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { logsResponse } from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const findList = () =>
  screen.findByRole('list', { name: 'Log events, newest first' });
const search = (url: URL) => ({
  query: url.searchParams.get('query'),
  errorsOnly: url.searchParams.get('errorsOnly'),
});

beforeEach(() => localStorage.clear());

describe('LogsSection', () => {
  it('shows the newest messages with their level as a word, and what the search read', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });

    const [first, second] = within(await findList()).getAllByRole('listitem');
    expect(within(first).getByText('ERROR')).toBeVisible();
    expect(within(second).getByText('INFO')).toBeVisible();
    expect(
      screen.getByText(
        '3 MiB scanned (limit 1 GiB), 2 of 12,345 messages match.',
      ),
    ).toBeVisible();
  });

  it('searches on submit for the text as typed, and keeps it in the address', async () => {
    const backend = startBackend();
    renderPlugin({ show: 'tab' });
    await findList();

    await userEvent.type(
      screen.getByRole('textbox', { name: 'Messages that contain' }),
      'time"out | x',
    );
    expect(backend.of('/logs')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(backend.of('/logs')).toHaveLength(2));
    await userEvent.click(screen.getByRole('switch', { name: 'Errors only' }));

    await waitFor(() => expect(backend.of('/logs')).toHaveLength(3));
    expect(backend.of('/logs').map(search)).toEqual([
      { query: null, errorsOnly: null },
      { query: 'time"out | x', errorsOnly: null },
      { query: 'time"out | x', errorsOnly: 'true' },
    ]);
  });

  it('starts with the search in the address', async () => {
    const backend = startBackend();
    renderPlugin({ show: 'tab', search: '?logQuery=pause&logErrors=1' });
    await findList();
    expect(backend.of('/logs').map(search)).toEqual([
      { query: 'pause', errorsOnly: 'true' },
    ]);
    expect(
      screen.getByRole('textbox', { name: 'Messages that contain' }),
    ).toHaveValue('pause');
  });

  it('offers the searches everyone has', async () => {
    const backend = startBackend();
    renderPlugin({ show: 'tab' });
    await findList();

    await userEvent.click(
      screen.getByRole('button', { name: /Saved searches/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Errors' }),
    );

    await waitFor(() => expect(backend.of('/logs')).toHaveLength(2));
    expect(search(backend.of('/logs')[1])).toEqual({
      query: null,
      errorsOnly: 'true',
    });
  });

  it('keeps a search of one’s own under a name, and deletes it again', async () => {
    startBackend();
    renderPlugin({ show: 'tab', search: '?logQuery=deadlock' });
    await findList();

    await userEvent.click(
      screen.getByRole('button', { name: 'Save this search' }),
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Enter a name.',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Name' }),
      'Deadlocks',
    );
    await userEvent.click(save);

    expect(await screen.findByText('Saved "Deadlocks".')).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete "Deadlocks"' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Save this search' }),
    ).toBeEnabled();
  });

  it('says what a limit left out', async () => {
    startBackend({
      logs: logsResponse(['one'], {
        truncated: true,
        stoppedAtScanLimit: true,
      }),
    });
    renderPlugin({ show: 'tab' });

    expect(
      await screen.findByText(/Only the newest 1 matching messages/),
    ).toBeVisible();
    expect(
      screen.getByText(/stopped at the scan limit of 1 GiB/),
    ).toBeVisible();
  });

  it('says that nothing matches', async () => {
    startBackend({ logs: logsResponse([]) });
    renderPlugin({ show: 'tab' });
    expect(await screen.findByText('No log events')).toBeVisible();
  });

  it('says what to change when the search would read too much', async () => {
    const sentence =
      'The logs from "from" on hold 12 GiB, more than the limit of 1 GiB. Choose a later "from".';
    startBackend({ logs: refusal(400, 'InputError', sentence) });
    renderPlugin({ show: 'tab' });
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('copies what is shown', async () => {
    startBackend();
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderPlugin({ show: 'tab' });
    await findList();

    await user.click(
      screen.getByRole('button', { name: 'Copy shown messages' }),
    );

    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(writeText).toHaveBeenCalledWith(
      [
        '2026-11-02T03:00:00.000Z ERROR parts table is locked',
        '2026-11-02T02:59:59.000Z INFO ready',
      ].join('\n'),
    );
  });
});
