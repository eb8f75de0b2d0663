import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  createFrontendPlugin,
  createRouteRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  entityChangesApiRef,
  type EntityChangesApi,
  type EntityChangesOptions,
} from '@hangar/plugin-aws-react';
import cloudwatchPlugin from '../..';
import { entity, FROM, TO } from '../../__testUtils__/answers';
import { startBackend } from '../../__testUtils__/backend';

const activityRouteRef = createRouteRef();

/** As much of a plugin with activity as Monitoring knows of it. */
const activityPlugin = createFrontendPlugin({
  pluginId: 'cloudtrail',
  routes: { activity: activityRouteRef },
  extensions: [
    EntityContentBlueprint.make({
      name: 'activity',
      params: {
        path: '/activity',
        title: 'Activity',
        routeRef: activityRouteRef,
        loader: async () => <h2>Activity</h2>,
      },
    }),
  ],
});

const scaled = {
  id: 'e-1',
  time: '2026-11-02T01:00:00.000Z',
  text: 'engineer changed the desired count of parts-inventory from 2 to 4',
};

function renderMonitoring(search = '', items = [scaled]) {
  const asked: EntityChangesOptions[] = [];
  const changesApi: EntityChangesApi = {
    useChanges(options) {
      asked.push(options);
      return {
        status: 'ready',
        data: { items, isTruncated: false },
        isRefreshing: false,
      };
    },
  };
  localStorage.setItem('language', 'en');
  renderTestApp({
    initialRouteEntries: [`/${search}`],
    config: { backend: { baseUrl: 'http://example.com' } },
    extensions: [createTestEntityPage({ entity })],
    features: [cloudwatchPlugin, activityPlugin],
    apis: [[entityChangesApiRef, changesApi]],
  });
  return asked;
}

describe('changes in Monitoring', () => {
  it('are shown when asked for, in the stretch of time of the charts', async () => {
    startBackend();
    const asked = renderMonitoring();
    const toggle = await screen.findByRole('switch', { name: 'Show changes' });
    expect(asked.at(-1)?.isEnabled).toBe(false);
    expect(screen.queryByText(scaled.text)).not.toBeInTheDocument();

    await userEvent.click(toggle);

    const section = await screen.findByRole('region', {
      name: 'Changes in this time range',
    });
    const link = within(section).getByRole('link', { name: scaled.text });
    const href = new URL(link.getAttribute('href')!, 'http://example.com');
    expect(href.pathname).toBe('/activity');
    expect(Object.fromEntries(href.searchParams)).toEqual({
      from: FROM,
      to: TO,
      event: 'e-1',
    });
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        entity,
        window: { from: new Date(FROM), to: new Date(TO) },
        isEnabled: true,
      }),
    );
  });

  it('lead to all activity of the same stretch of time', async () => {
    startBackend();
    renderMonitoring('?changes=1', []);
    const link = await screen.findByRole('link', {
      name: 'What changed here?',
    });
    expect(link).toHaveAttribute(
      'href',
      `/activity?${new URLSearchParams({ from: FROM, to: TO })}`,
    );
    expect(
      screen.getByText('Nothing was changed in this time range.'),
    ).toBeVisible();
  });
});
