import { stopClockAt } from '@hangar/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { NOW } from './__testUtils__/pages/answers';
import type { CostExplorerApi } from './api';
import { startPagesBackend } from './__testUtils__/pages/backend';
import {
  AwsDataSettings,
  costExplorerApiRef,
  costExplorerPlugin,
  CostsPage,
  HomePageTeamCosts,
} from './legacy';

/** The client as the plugin makes it; the test app has no address of a backend. */
function createClient() {
  const [api] = costExplorerPlugin.getApis();
  return api.factory({
    discoveryApi: mockApis.discovery(),
    fetchApi: { fetch: (...args: Parameters<typeof fetch>) => fetch(...args) },
  }) as CostExplorerApi;
}

async function renderPage(path: string) {
  const identity = mockApis.identity({
    userEntityRef: 'user:default/manager',
    ownershipEntityRefs: ['user:default/manager', 'group:default/platform'],
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [costExplorerApiRef, createClient()],
        [identityApiRef, identity],
      ]}
    >
      <Routes>
        <Route path="/" element={<HomePageTeamCosts />} />
        <Route path="/costs" element={<CostsPage />} />
        <Route path="/settings/aws-data" element={<AwsDataSettings />} />
      </Routes>
    </TestApiProvider>,
    { routeEntries: [path] },
  );
}

describe('the pages of costs in the previous frontend system', () => {
  stopClockAt(NOW);

  it('shows costs by team', async () => {
    startPagesBackend();
    await renderPage('/costs');
    expect(
      await screen.findByRole('table', { name: 'Costs by Team' }),
    ).toHaveTextContent('$20.50');
  });

  it('leads from the card of the home page to the page', async () => {
    startPagesBackend();
    await renderPage('/');
    expect(await screen.findByText('$20.50')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open costs' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/costs\?/),
    );
  });

  it('shows how reading from AWS goes', async () => {
    startPagesBackend();
    await renderPage('/settings/aws-data');
    expect(
      await screen.findByRole('region', {
        name: 'Cost Explorer, account 111122223333',
      }),
    ).toBeVisible();
  });
});
