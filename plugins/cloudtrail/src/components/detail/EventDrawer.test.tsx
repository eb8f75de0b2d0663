import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  detail,
  event,
  NOW,
  opened,
  refused,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPlugin';

const getAddress = () => screen.getByLabelText('address').textContent;
const findDrawer = () => screen.findByRole('dialog');

describe('EventDrawer', () => {
  stopClockAt(NOW);

  it('opens from the list, with its own address, and closes', async () => {
    startBackend();
    renderPage({ search: '?range=7d' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Open details: engineer changed the desired count of parts-inventory from 2 to 4',
      }),
    );
    const drawer = await findDrawer();

    expect(getAddress()).toBe('/activity?range=7d&event=e-scale');
    expect(
      await within(drawer).findByText(
        'engineer changed the desired count of parts-inventory from 2 to 4',
      ),
    ).toBeVisible();
    const changes = within(drawer).getByRole('table', { name: 'What changed' });
    expect(
      within(changes)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual(['ItemBeforeAfter', 'Desired count24']);
    expect(
      within(drawer).getByRole('link', { name: /AWS console/ }),
    ).toHaveAttribute('href', expect.stringContaining('#/events/e-scale'));
    expect(
      within(drawer).getByRole('link', { name: 'parts-inventory' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parts-inventory/activity',
    );
    expect(within(drawer).getByText('2026-11-25 01:02:03 UTC')).toBeVisible();
    expect(within(drawer).getByText('Simulated data')).toBeVisible();

    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Close' }),
    );

    await waitFor(() => expect(getAddress()).toBe('/activity?range=7d'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows the record as it is, what was masked of it, and copies it', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    startBackend();
    renderPage({ search: '?event=e-scale' });
    const drawer = await findDrawer();
    const record = await within(drawer).findByRole('region', {
      name: 'Record of AWS (JSON)',
    });
    expect(JSON.parse(record.textContent ?? '')).toEqual(detail().record);
    expect(
      within(drawer).getByText(/1 secret values.*requestParameters\.password/),
    ).toBeVisible();

    await user.click(within(drawer).getByRole('button', { name: 'Copy JSON' }));

    expect(await within(drawer).findByText('Copied')).toBeVisible();
    expect(JSON.parse(write.mock.calls[0][0])).toEqual(detail().record);
  });

  it('says why an event is sensitive, how soon to look, and where that is from', async () => {
    startBackend();
    renderPage({ search: `?event=${opened.eventId}`, language: 'ja' });
    const why = await screen.findByRole('region', {
      name: '確認が必要な理由',
    });
    expect(why).toHaveTextContent('要確認：全世界への公開');
    expect(why).toHaveTextContent('すべてのアドレスに開かれています');
    expect(why).toHaveTextContent('本日中に確認');
    expect(within(why).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
    );
  });

  it('says what AWS answered to what it refused', async () => {
    startBackend({
      event: detail(refused, {
        errorMessage: 'User is not authorized to perform GetSecretValue',
      }),
    });
    renderPage({ search: '?event=e-refused' });
    const drawer = await findDrawer();
    expect(
      await within(drawer).findByText(/is not authorized to perform/),
    ).toBeVisible();
    expect(within(drawer).getByText(/AccessDenied/)).toBeVisible();
  });

  it('shows an event that names nothing', async () => {
    startBackend({
      event: detail(
        event({
          principal: {
            type: 'Root',
            name: 'root',
            accountId: null,
            arn: null,
            roleName: null,
            userRef: null,
          },
          eventSource: 'signin.amazonaws.com',
          eventName: 'ConsoleLogin',
          resources: [],
          changes: [],
          sourceIpAddress: null,
          userAgent: null,
          sensitiveRule: 'a-rule-of-tomorrow',
        }),
        { record: null, maskedPaths: [] },
      ),
    });
    renderPage({ search: '?event=e-x', language: 'ja' });
    const drawer = await findDrawer();
    expect(
      await within(drawer).findByText('ルートユーザーがコンソールにサインイン'),
    ).toBeVisible();
    expect(within(drawer).getByText('記録されていません。')).toBeVisible();
    expect(
      within(drawer).getByText('要確認：a-rule-of-tomorrow'),
    ).toBeVisible();
  });

  it('leads to everything from the same address and about the same resource', async () => {
    startBackend();
    renderPage({ search: '?event=e-scale' });
    const drawer = await findDrawer();
    await userEvent.click(
      await within(drawer).findByRole('button', {
        name: 'Show everything from this address',
      }),
    );
    await waitFor(() =>
      expect(getAddress()).toBe('/activity?sourceIp=203.0.113.14'),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('tells an event that is gone from a store that is away', async () => {
    let isAway = false;
    startBackend({
      event: () =>
        isAway
          ? refusal(503, 'ServiceUnavailableError', 'The store is away.')()
          : refusal(404, 'NotFoundError', 'No such event')(),
    });
    const { unmount } = renderPage({ search: '?event=e-gone' });
    expect(
      await screen.findByText('This operation cannot be shown'),
    ).toBeVisible();
    unmount();

    isAway = true;
    renderPage({ search: '?event=e-gone' });

    expect(await screen.findByText('The store is away.')).toBeVisible();
  });
});
