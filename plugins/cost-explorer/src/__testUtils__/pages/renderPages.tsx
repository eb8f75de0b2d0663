import { useLocation } from 'react-router-dom';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { createExtensionInput } from '@backstage/frontend-plugin-api';
import costExplorerPlugin from '../..';

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

const address = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

/** As much of a home page as widgets need. */
const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: { widgets: createExtensionInput([homePageWidgetDataRef]) },
      factory: (originalFactory, { inputs }) =>
        originalFactory({
          path: '/home',
          noHeader: true,
          loader: async () => (
            <>
              {inputs.widgets.map(widget => (
                <div key={widget.node.spec.id}>
                  {widget.get(homePageWidgetDataRef).component}
                </div>
              ))}
            </>
          ),
        }),
    }),
  ],
});

/** Renders the plugin's pages as the new frontend system does. */
export function renderPages(options: {
  path: string;
  language?: 'en' | 'ja';
  user?: string;
  teams?: string[];
  /** Yen for a dollar; none by default. */
  yen?: number;
}) {
  const {
    path,
    language = 'en',
    user = 'user:default/manager',
    teams = ['group:default/platform'],
    yen,
  } = options;
  // The app keeps the reader's language here, and one test's would be the next one's.
  localStorage.setItem('language', language);
  return renderTestApp({
    initialRouteEntries: [path],
    config: {
      backend: { baseUrl: 'http://example.com' },
      ...(yen && {
        aws: { exchangeRates: { JPY: { perUsd: yen, asOf: '2026-11-01' } } },
      }),
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
    extensions: [address],
    features: [costExplorerPlugin, userSettingsPlugin, homePlugin],
    apis: [
      mockApis.identity({
        userEntityRef: user,
        ownershipEntityRefs: [user, ...teams],
      }),
      catalogApiMock(),
    ],
  });
}
