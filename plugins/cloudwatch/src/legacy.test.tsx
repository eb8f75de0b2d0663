import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { CloudwatchApi } from './api';
import { startBackend } from './__testUtils__/backend';
import { entity } from './__testUtils__/answers';
import {
  cloudwatchApiRef,
  cloudwatchPlugin,
  EntityCloudwatchCard,
  EntityCloudwatchMonitoringContent,
  isCloudwatchAvailable,
} from './legacy';

/** The client as the plugin makes it; the test app has no address of a backend. */
function createClient() {
  const [api] = cloudwatchPlugin.getApis();
  return api.factory({
    discoveryApi: mockApis.discovery(),
    fetchApi: { fetch: (...args: Parameters<typeof fetch>) => fetch(...args) },
  }) as CloudwatchApi;
}

describe('the plugin in the previous frontend system', () => {
  it('is offered for entities with AWS resources', () => {
    expect(isCloudwatchAvailable(entity)).toBe(true);
  });

  it('leads from the card to the tab, with live data on both', async () => {
    startBackend();
    await renderInTestApp(
      <TestApiProvider apis={[[cloudwatchApiRef, createClient()]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/" element={<EntityCloudwatchCard />} />
            <Route
              path="/monitoring"
              element={<EntityCloudwatchMonitoringContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByText('91.3%')).toBeVisible();

    await userEvent.click(
      screen.getByRole('link', { name: 'Open monitoring' }),
    );

    const chart = await screen.findByRole('figure', {
      name: 'CPU utilization',
    });
    await userEvent.click(
      within(chart).getByRole('button', { name: /Show as table/ }),
    );
    expect(within(chart).getByRole('cell', { name: '41.5%' })).toBeVisible();
  });
});
