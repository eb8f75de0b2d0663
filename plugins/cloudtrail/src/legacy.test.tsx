import { stopClockAt } from '@hangar/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { CloudtrailApi } from './api';
import { entity, NOW } from './__testUtils__/answers';
import { startBackend } from './__testUtils__/backend';
import {
  ActivityDataSettings,
  ActivityPage,
  cloudtrailApiRef,
  cloudtrailPlugin,
  EntityActivityContent,
  isCloudtrailAvailable,
} from './legacy';

/** The client as the plugin makes it; the test app has no address of a backend. */
function createClient() {
  const [api] = cloudtrailPlugin.getApis();
  return api.factory({
    discoveryApi: mockApis.discovery(),
    fetchApi: { fetch: (...args: Parameters<typeof fetch>) => fetch(...args) },
  }) as CloudtrailApi;
}

async function renderAt(path: string) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [cloudtrailApiRef, createClient()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        <Route
          path="/"
          element={
            <EntityProvider entity={entity}>
              <EntityActivityContent />
            </EntityProvider>
          }
        />
        <Route path="/activity" element={<ActivityPage />} />
        <Route
          path="/settings/aws-activity"
          element={<ActivityDataSettings />}
        />
      </Routes>
    </TestApiProvider>,
    { routeEntries: [path] },
  );
}

describe('the plugin in the previous frontend system', () => {
  stopClockAt(NOW);

  it('is offered for entities with AWS resources', () => {
    expect(isCloudtrailAvailable(entity)).toBe(true);
  });

  it('shows what was done to an entity', async () => {
    const backend = startBackend();
    await renderAt('/');
    expect(
      await screen.findByText(/changed the desired count of parts-inventory/),
    ).toBeVisible();
    expect(backend.of('/parts-inventory/events')).toHaveLength(1);
  });

  it('shows what was done everywhere', async () => {
    const backend = startBackend();
    await renderAt('/activity?q=x');
    expect(await screen.findByRole('table')).toBeVisible();
    expect(backend.of('/v1/events')[0].searchParams.get('q')).toBe('x');
  });

  it('shows how reading from AWS goes', async () => {
    startBackend();
    await renderAt('/settings/aws-activity');
    expect(
      await screen.findByRole('region', {
        name: 'Account 111122223333, ap-northeast-1',
      }),
    ).toBeVisible();
  });
});
