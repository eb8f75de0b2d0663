import type { Entity } from '@backstage/catalog-model';
import { act } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import {
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import cloudtrailPlugin from '..';
import { ActivityTab } from '../components/ActivityTab';

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

const address = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

type Options = {
  search?: string;
  language?: 'en' | 'ja';
  /** Whether the reader may take events away; not by default. */
  mayExport?: boolean;
};

function getTestApp({ language = 'en', mayExport = false }: Options) {
  // The app keeps the reader's language here, and one test's would be the next one's.
  localStorage.setItem('language', language);
  return {
    config: {
      backend: { baseUrl: 'http://example.com' },
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ja'],
                defaultLanguage: 'en',
              },
            },
          },
        ],
      },
    },
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      mockApis.permission({
        authorize: mayExport ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
    ],
  };
}

/** Renders the page as the new frontend system does. */
export function renderPage(options: Options = {}) {
  return renderTestApp({
    ...getTestApp(options),
    initialRouteEntries: [`/activity${options.search ?? ''}`],
    extensions: [address],
    features: [cloudtrailPlugin],
  });
}

/** As much of the settings as a tab of theirs needs. */
const settingsPlugin = createFrontendPlugin({
  pluginId: 'user-settings',
  extensions: [
    PageBlueprint.make({ params: { path: '/settings', title: 'Settings' } }),
  ],
});

/** Renders the settings of activity data as the new frontend system does. */
export function renderSettings(options: Options = {}) {
  return renderTestApp({
    ...getTestApp(options),
    initialRouteEntries: ['/settings/aws-activity'],
    extensions: [address],
    features: [cloudtrailPlugin, settingsPlugin],
  });
}

/** Renders the tab as the new frontend system does, on the page of an entity. */
export function renderTab(entity: Entity, options: Options = {}) {
  return renderTestApp({
    ...getTestApp(options),
    initialRouteEntries: [`/${options.search ?? ''}`],
    extensions: [
      address,
      createTestEntityPage({ entity }),
      cloudtrailPlugin.getExtension('entity-content:cloudtrail/activity'),
      cloudtrailPlugin.getExtension('api:cloudtrail'),
    ],
  });
}

/** Renders the tab's component by itself, past the filter of its extension. */
export function renderTabComponent(entity: Entity) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <ActivityTab />
    </EntityProvider>,
  );
}

/** Switches the language of the running app, as another browser tab would. */
export function switchLanguage(language: 'en' | 'ja') {
  localStorage.setItem('language', language);
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'language' }));
  });
}
