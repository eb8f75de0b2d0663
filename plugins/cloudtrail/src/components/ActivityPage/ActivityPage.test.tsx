import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  event,
  facets,
  list,
  NOW,
  timeline,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { HIDDEN_NAME } from '../../sentences/hiddenName';
import { renderPage, switchLanguage } from '../../__testUtils__/renderPlugin';

const findTable = () => screen.findByRole('table', { name: /Operations|操作/ });
const getAddress = () => screen.getByLabelText('address').textContent;

describe('ActivityPage', () => {
  stopClockAt(NOW);

  it('tells who did what, when, and what to notice', async () => {
    const backend = startBackend();
    renderPage();
    const [scaled, opened, refused] = within(await findTable())
      .getAllByRole('row')
      .slice(1);

    expect(
      within(scaled).getByText(
        'engineer changed the desired count of parts-inventory from 2 to 4',
      ),
    ).toBeVisible();
    expect(
      within(scaled).getByRole('link', { name: 'engineer' }),
    ).toHaveAttribute('href', '/catalog/default/user/engineer/activity');
    expect(within(scaled).getByText('ECS')).toBeVisible();
    expect(scaled.querySelector('time')).toHaveAttribute(
      'title',
      '2026-11-25 01:02:03 UTC',
    );
    expect(
      within(opened).getByText('Sensitive: Open to the world'),
    ).toHaveAttribute('title', expect.stringMatching(/every address/));
    expect(refused).toHaveTextContent(
      'engineer tried to read the secret drone-prod-engineer-db, which was refused',
    );
    expect(within(refused).getByText('Error: AccessDenied')).toBeVisible();
    expect(screen.getByText('3 operations')).toBeVisible();
    expect(screen.getByText('Simulated data')).toBeVisible();
    expect(screen.getByText(/^Complete from .* to /)).toBeVisible();
    // The last day, where the address says nothing.
    const { searchParams } = backend.of('/events')[0];
    expect(searchParams.get('from')).toBe('2026-11-24T03:00:00.000Z');
    expect(searchParams.get('to')).toBe('2026-11-25T03:00:00.000Z');
  });

  it('speaks Japanese', async () => {
    startBackend();
    renderPage({ language: 'ja' });
    const table = await findTable();
    expect(
      await within(table).findByText(
        'engineer が parts-inventory のタスク数を 2 から 4 に変更',
      ),
    ).toBeVisible();
    expect(
      within(table).getByText(
        'engineer がシークレット drone-prod-engineer-db を参照しようとして拒否された',
      ),
    ).toBeVisible();
    expect(within(table).getByText('要確認：全世界への公開')).toBeVisible();

    // Sentences follow each other without a space.
    expect(screen.getByText(/^記録は .*揃っています。$/)).toBeVisible();

    switchLanguage('en');

    expect(
      await within(await findTable()).findByText(/changed the desired count/),
    ).toBeVisible();
  });

  it('reproduces a page by its address, and asks the store for exactly that', async () => {
    const backend = startBackend();
    renderPage({
      search:
        '?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z&user=user:default/engineer&user=root&eventName=UpdateService&readOnly=false&errorsOnly=true&sourceIp=203.0.113.14&resource=my-service&q=scale',
    });
    await findTable();
    for (const path of ['/events', '/events/timeline', '/events/facets']) {
      const { searchParams } = backend.of(path)[0];
      expect([...searchParams]).toEqual([
        ['from', '2026-11-20T00:00:00.000Z'],
        ['to', '2026-11-21T00:00:00.000Z'],
        ['user', 'user:default/engineer'],
        ['user', 'root'],
        ['eventName', 'UpdateService'],
        ['resource', 'my-service'],
        ['readOnly', 'false'],
        ['errorsOnly', 'true'],
        ['sourceIp', '203.0.113.14'],
        ['q', 'scale'],
      ]);
    }
    const chips = screen.getByRole('grid', { name: 'Chosen filters' });
    for (const text of [
      'Person: engineer',
      'Operation: UpdateService',
      'Changes only',
      'Errors only',
      'IP address: 203.0.113.14',
    ]) {
      expect(within(chips).getByText(text)).toBeVisible();
    }

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );

    await waitFor(() =>
      expect(getAddress()).toBe(
        '/activity?from=2026-11-20T00%3A00%3A00Z&to=2026-11-21T00%3A00%3A00Z',
      ),
    );
  });

  it('narrows by a choice that says how many events it has', async () => {
    const backend = startBackend();
    renderPage();
    await findTable();
    await userEvent.click(screen.getByRole('button', { name: /Person/ }));
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'contractor@external.example (2)',
      }),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      screen.getByRole('button', { name: 'Sensitive only (1)' }),
    );

    await waitFor(() => {
      const last = backend.of('/events').at(-1)?.searchParams;
      expect(last?.getAll('user')).toEqual(['contractor@external.example']);
      expect(last?.get('sensitiveOnly')).toBe('true');
    });
    expect(getAddress()).toBe(
      '/activity?user=contractor%40external.example&sensitiveOnly=true',
    );
  });

  it('says in its own words who typed a user name that does not exist', async () => {
    const counts = facets();
    startBackend({
      events: list({
        items: [
          event({
            principal: {
              ...event().principal,
              name: HIDDEN_NAME,
              arn: null,
              userRef: null,
            },
          }),
        ],
      }),
      facets: {
        ...counts,
        facets: { ...counts.facets, user: [{ value: HIDDEN_NAME, count: 2 }] },
      },
    });
    renderPage();
    const name = within(await findTable()).getByText('an unknown user name');
    expect(name).toHaveAttribute(
      'title',
      expect.stringContaining('may be a password'),
    );
    await userEvent.click(screen.getByRole('button', { name: /Person/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'an unknown user name (2)' }),
    );

    await waitFor(() =>
      expect(getAddress()).toBe(`/activity?user=${HIDDEN_NAME}`),
    );
  });

  it('searches for words and for what has too many values to choose from', async () => {
    const backend = startBackend();
    renderPage();
    await findTable();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      '在庫{Enter}',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Resource, IP address…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByLabelText('Resource (name or ARN)'),
      'sg-0123',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Apply' }),
    );

    await waitFor(() => {
      const last = backend.of('/events').at(-1)?.searchParams;
      expect(last?.get('q')).toBe('在庫');
      expect(last?.get('resource')).toBe('sg-0123');
    });
  });

  it('leads from a bar of the timeline into its hour', async () => {
    const backend = startBackend();
    renderPage();
    const chart = await screen.findByRole('figure', {
      name: 'Operations over time',
    });
    expect(chart).toHaveTextContent(
      '6 operations: 4 changes, 1 reads, 1 errors.',
    );
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );
    // Hours without events are there too: the axis is time.
    expect(within(chart).getAllByRole('row')).toHaveLength(1 + 24 + 1);
    const buttons = within(chart).getAllByRole('button', {
      name: /^Show only /,
    });
    await userEvent.click(buttons[1]);

    await waitFor(() => {
      const { searchParams } = backend.of('/events').at(-1)!;
      expect(searchParams.get('from')).toBe('2026-11-25T01:00:00.000Z');
      expect(searchParams.get('to')).toBe('2026-11-25T02:00:00.000Z');
    });
  });

  it('goes on to older events with the cursor of the page before', async () => {
    let isBroken = true;
    const backend = startBackend({
      events: url => {
        if (!url.searchParams.has('cursor')) {
          return list({
            items: [event()],
            nextCursor: 'c-2',
            total: { count: 10_000, isExact: false },
          });
        }
        return isBroken
          ? refusal(503, 'ServiceUnavailableError', 'The store is away.')()
          : list({ items: [event({ eventId: 'e-2' })] });
      },
    });
    renderPage();
    expect(
      await screen.findByText('More than 10,000 operations'),
    ).toBeVisible();
    const more = screen.getByRole('button', { name: 'Show older operations' });
    await userEvent.click(more);
    expect(await screen.findByText(/The store is away\./)).toBeVisible();

    isBroken = false;
    await userEvent.click(more);

    await waitFor(() =>
      expect(
        within(screen.getByRole('table')).getAllByRole('row'),
      ).toHaveLength(3),
    );
    const [first, , third] = backend.of('/events');
    expect(third.searchParams.get('cursor')).toBe('c-2');
    // A cursor belongs to its filter, so the range must not move on.
    expect(third.searchParams.get('to')).toBe(first.searchParams.get('to'));
    expect(
      screen.queryByRole('button', { name: 'Show older operations' }),
    ).not.toBeInTheDocument();
  });

  it('says what is missing, and whose', async () => {
    startBackend({
      events: list({
        isPartial: true,
        coverage: {
          complete: [
            { from: '2026-11-24T06:00:00Z', to: '2026-11-25T02:50:00Z' },
          ],
          gaps: [
            {
              accountId: '444455556666',
              region: 'us-east-1',
              from: '2026-11-24T03:00:00Z',
              to: '2026-11-24T06:00:00Z',
            },
            {
              accountId: '111122223333',
              region: 'ap-northeast-1',
              from: '2026-11-25T02:50:00Z',
              to: '2026-11-25T03:00:00Z',
            },
          ],
          includesReads: false,
        },
        problems: [
          {
            kind: 'account-denied',
            subject: '444455556666',
            message: 'denied',
          },
        ],
      }),
    });
    renderPage();
    expect(
      await screen.findByText(
        'AWS refuses to let the portal read 444455556666; its operations are missing here.',
      ),
    ).toBeVisible();
    expect(screen.getByText('You see a part of all operations')).toBeVisible();
    const gaps = screen.getAllByText(/: from .* to /);
    // What cannot be here yet is no gap.
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toHaveTextContent(/^444455556666, us-east-1/);
    expect(
      screen.getByText(/still on their way.*reads are not kept here/),
    ).toBeVisible();
  });

  it('tells nothing happened from nothing matches and from not read yet', async () => {
    startBackend({
      events: url =>
        url.searchParams.has('eventName')
          ? list({ items: [] })
          : list({ items: [], asOf: null }),
      timeline: timeline({ items: [] }),
    });
    renderPage({ search: '?eventName=DeleteVpc' });
    expect(await screen.findByText('No operation matches')).toBeVisible();

    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' }).at(-1)!,
    );

    expect(await screen.findByText('Not read yet')).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    const denied = refusal(403, 'NotAllowedError', 'Unauthorized');
    startBackend({ events: denied, timeline: denied, facets: denied });
    renderPage();
    const alerts = await screen.findAllByRole('alert');
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toHaveTextContent('cloudtrail.events.read');
  });

  it('says what failed in the words of the server, and tries again', async () => {
    let isBroken = true;
    const broken = refusal(
      503,
      'ServiceUnavailableError',
      'The store is away.',
    );
    startBackend({ events: () => (isBroken ? broken() : list()) });
    renderPage();
    expect(await screen.findByText('The store is away.')).toBeVisible();

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await findTable()).toBeVisible();
  });

  it('warns when AWS was not read for a while', async () => {
    startBackend({ events: list({ asOf: '2026-11-25T01:00:00.000Z' }) });
    renderPage();
    expect(await screen.findByText(/not up to date/)).toBeVisible();
  });

  it('tells what it could not use of the address', async () => {
    const backend = startBackend();
    renderPage({ search: '?range=10y&readOnly=maybe' });
    expect(
      await screen.findByText(
        'The time range in the address cannot be used. The last 24 hours are shown. "readOnly=maybe" is neither true nor false and was left out.',
      ),
    ).toBeVisible();
    expect(backend.of('/events')[0].searchParams.has('readOnly')).toBe(false);
  });

  it('searches the trail in S3 only when asked, and says what was read', async () => {
    const backend = startBackend({
      events: list({
        from: '2025-10-21T00:00:00.000Z',
        problems: [{ kind: 'range-clipped', message: 'clipped' }],
      }),
    });
    renderPage({
      search: '?from=2025-09-01T00:00:00Z&to=2025-11-01T00:00:00Z',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Search the trail' }),
    );
    expect(
      await screen.findByText('5 MiB read (at most 1 GiB).'),
    ).toBeVisible();
    expect(backend.of('/history')).toHaveLength(1);
    // From what is kept back, as far as one look may go.
    const { searchParams } = backend.of('/history')[0];
    expect(searchParams.get('from')).toBe('2025-09-20T00:00:00.000Z');
    expect(searchParams.get('to')).toBe('2025-10-21T00:00:00.000Z');
  });
});
