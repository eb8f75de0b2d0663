import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import { entity, NOW, person } from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import {
  renderTab,
  renderTabComponent,
} from '../../__testUtils__/renderPlugin';

/** A window that is as narrow as a telephone. */
function narrowWindow() {
  const wide = window.matchMedia;
  window.matchMedia = query =>
    ({
      matches: query === '(max-width: 599px)',
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
    }) as unknown as MediaQueryList;
  return () => {
    window.matchMedia = wide;
  };
}

describe('ActivityTab', () => {
  stopClockAt(NOW);

  it('tells what was done to a component', async () => {
    const backend = startBackend();
    renderTab(entity);
    expect(
      await screen.findByText(/changed the desired count of parts-inventory/),
    ).toBeVisible();
    expect(backend.requests.map(({ pathname }) => pathname).sort()).toEqual(
      ['events', 'facets', 'timeline'].map(
        part =>
          `/api/cloudtrail/v1/entities/component/default/parts-inventory/${part}`,
      ),
    );
  });

  it('tells what a person did', async () => {
    const backend = startBackend();
    renderTab(person);
    expect(await screen.findByRole('table')).toBeVisible();
    expect(backend.of('/entities/user/default/engineer/events')).toHaveLength(
      1,
    );
  });

  it('takes the range that Monitoring hands over', async () => {
    const backend = startBackend();
    renderTab(entity, {
      search: '?from=2026-11-24T21:00:00.000Z&to=2026-11-25T00:00:00.000Z',
    });
    await screen.findByRole('table');
    for (const path of ['/events', '/timeline']) {
      const { searchParams } = backend.of(path)[0];
      expect(searchParams.get('from')).toBe('2026-11-24T21:00:00.000Z');
      expect(searchParams.get('to')).toBe('2026-11-25T00:00:00.000Z');
    }
  });

  it('shows cards where a table would not fit', async () => {
    const widen = narrowWindow();
    startBackend();
    renderTab(entity);
    const cards = await screen.findByRole('list', { name: 'Operations' });
    expect(within(cards).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    widen();
  });

  it('names whom to ask where one may not see it', async () => {
    const denied = refusal(403, 'NotAllowedError', 'Unauthorized');
    startBackend({ events: denied, timeline: denied, facets: denied });
    renderTab(entity);
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.map(alert => alert.textContent)).toEqual([
      expect.stringMatching(/cloudtrail\.events\.read.*owner \(platform\)/),
    ]);
  });

  it('shows which annotations to add to an entity that has none', async () => {
    const { annotations, ...metadata } = entity.metadata;
    renderTabComponent({ ...entity, metadata });
    expect(
      await screen.findByRole('region', { name: 'Example catalog-info.yaml' }),
    ).toHaveTextContent('aws.amazon.com/amazon-ecs-service-arn');
  });
});
