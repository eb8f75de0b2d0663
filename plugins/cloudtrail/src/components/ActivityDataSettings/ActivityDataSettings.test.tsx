import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ingest, NOW, target } from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderSettings } from '../../__testUtils__/renderPlugin';

const readFacts = (part: HTMLElement) =>
  Object.fromEntries(
    within(part)
      .getAllByRole('term')
      .map((term, index) => [
        term.textContent,
        within(part).getAllByRole('definition')[index].textContent,
      ]),
  );

const findTarget = (name: string) => screen.findByRole('region', { name });

describe('the settings of activity data', () => {
  stopClockAt(NOW);

  it('are a tab of the settings, and tell of an account and region that is well', async () => {
    startBackend();
    renderSettings();
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    const region = await findTarget('Account 111122223333, ap-northeast-1');

    expect(within(region).getByText('Complete')).toBeVisible();
    expect(within(region).queryByRole('progressbar')).toBeNull();
    expect(readFacts(region)).toEqual({
      'Read from': 'CloudTrail event history (LookupEvents)',
      'Last read': expect.stringMatching(/^Nov 25, 2026.*1 min. ago/),
      'Last attempt': expect.stringMatching(/^Nov 25, 2026/),
      'Next attempt': 'with the next scheduled reading',
      'Complete stretches': expect.stringMatching(
        /^Aug 27, 2026.* to Nov 25, 2026/,
      ),
    });
    expect(screen.getByText('1,234,567 operations')).toBeVisible();
    expect(screen.getByText('400 days')).toBeVisible();
    expect(screen.getByText('Simulated data')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Activity data' })).toHaveAttribute(
      'href',
      '/settings/aws-activity',
    );
  });

  it('say why reading failed, what to do, when it is tried again, and how far it is', async () => {
    startBackend({
      ingest: ingest(
        target({
          status: 'failed',
          nextAttemptAt: '2026-11-25T03:10:00.000Z',
          error: {
            name: 'AccessDeniedException',
            message: 'User is not authorized to perform this',
          },
        }),
        target({
          region: 'us-east-1',
          status: 'reading',
          complete: Array.from({ length: 7 }, (_, index) => ({
            from: `2026-11-1${index}T00:00:00.000Z`,
            to: `2026-11-1${index}T12:00:00.000Z`,
          })),
          progress: { done: 1_944_000, of: 7_776_000 },
        }),
        target({
          source: 'athena',
          region: 'eu-west-1',
          status: 'failed',
          error: { name: 'AccessDeniedException', message: 'No workgroup' },
        }),
        target({
          source: 'sqs',
          region: 'eu-west-2',
          status: 'waiting',
          complete: [],
          progress: { done: 0, of: 0 },
        }),
      ),
    });
    renderSettings();
    const denied = await findTarget('Account 111122223333, ap-northeast-1');
    const alert = within(denied).getByRole('alert');
    expect(alert).toHaveTextContent('The last attempt failed: AccessDenied');
    expect(alert).toHaveTextContent('Allow cloudtrail:LookupEvents');
    expect(alert).toHaveTextContent('User is not authorized');
    expect(alert).toHaveTextContent(/It is tried again at Nov 25, 2026/);

    const reading = await findTarget('Account 111122223333, us-east-1');
    expect(within(reading).getByText('Reading')).toBeVisible();
    expect(
      within(reading).getByRole('progressbar', { name: 'First reading' }),
    ).toHaveValue(1_944_000);
    expect(within(reading).getByText(/^25% of 90 days/)).toBeVisible();
    const [newest, , , , , more] = within(reading).getAllByRole('listitem');
    expect(newest).toHaveTextContent(/^Nov 16/);
    expect(more).toHaveTextContent('and 2 more');

    expect(
      within(await findTarget('Account 111122223333, eu-west-1')).getByRole(
        'alert',
      ),
    ).toHaveTextContent(/Athena workgroup.*It is tried again with the next/);
    expect(
      readFacts(await findTarget('Account 111122223333, eu-west-2')),
    ).toEqual({
      'Read from': 'EventBridge, by SQS',
      'Last arrival': expect.stringMatching(/^Nov 25, 2026/),
    });
  });

  it('name the permission to those who lack it, in their language', async () => {
    startBackend({ ingest: refusal(403, 'NotAllowedError', 'Unauthorized') });
    renderSettings({ language: 'ja' });
    expect(
      await screen.findByText(/権限 cloudtrail\.ingest\.read が必要です/),
    ).toBeVisible();
    expect(screen.getByText('操作履歴データ')).toBeVisible();
  });

  it('say what failed in the words of the server, and try again', async () => {
    let isBroken = true;
    const broken = refusal(
      503,
      'ServiceUnavailableError',
      'The store is away.',
    );
    startBackend({ ingest: () => (isBroken ? broken() : ingest(target())) });
    renderSettings();
    expect(await screen.findByText('The store is away.')).toBeVisible();

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await findTarget('Account 111122223333, ap-northeast-1'),
    ).toBeVisible();
  });

  it('say what to configure where nothing is read, and look again on request', async () => {
    const backend = startBackend({ ingest: ingest() });
    renderSettings();
    expect(await screen.findByText(/cloudTrail\.regions/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(backend.of('/ingest')).toHaveLength(2);
  });
});
