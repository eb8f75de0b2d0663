import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { CostExplorerApi } from './api';
import { entity } from './__testUtils__/answers';
import { startBackend } from './__testUtils__/backend';
import {
  costExplorerApiRef,
  costExplorerPlugin,
  EntityCostCard,
  EntityCostContent,
  isCostExplorerAvailable,
} from './legacy';

/** The client as the plugin makes it; the test app has no address of a backend. */
function createClient() {
  const [api] = costExplorerPlugin.getApis();
  return api.factory({
    discoveryApi: mockApis.discovery(),
    fetchApi: { fetch: (...args: Parameters<typeof fetch>) => fetch(...args) },
  }) as CostExplorerApi;
}

describe('the plugin in the previous frontend system', () => {
  it('is offered for entities with cost tags', () => {
    expect(isCostExplorerAvailable(entity)).toBe(true);
  });

  it('leads from the card to the tab, with costs on both', async () => {
    startBackend();
    await renderInTestApp(
      <TestApiProvider apis={[[costExplorerApiRef, createClient()]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/" element={<EntityCostCard />} />
            <Route path="/cost" element={<EntityCostContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByText('November 2026 so far')).toBeVisible();

    await userEvent.click(screen.getByRole('link', { name: 'Open costs' }));

    expect(
      await screen.findByRole('figure', { name: 'Cost per day and service' }),
    ).toBeVisible();
    expect(screen.getAllByText('$11.60')[0]).toBeVisible();
  });
});
