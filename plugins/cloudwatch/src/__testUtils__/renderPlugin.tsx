import type { Entity } from '@backstage/catalog-model';
import { act } from '@testing-library/react';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import cloudwatchPlugin from '..';
import { MonitoringTab } from '../components/MonitoringTab';
import { entity as defaultEntity } from './answers';

const EXTENSIONS = {
  tab: 'entity-content:cloudwatch/monitoring',
  card: 'entity-card:cloudwatch/overview',
} as const;

/**
 * Renders the plugin as the new frontend system does, on the page of an entity;
 * or the tab's component by itself, past the filter of its extension.
 */
export function renderPlugin(options: {
  show: keyof typeof EXTENSIONS | 'component';
  entity?: Entity;
  search?: string;
  language?: 'en' | 'ja';
  /** Where the app has the tab; nowhere by default. */
  tabPath?: string;
}) {
  const {
    show,
    entity = defaultEntity,
    search = '',
    language = 'en',
    tabPath,
  } = options;
  if (show === 'component') {
    return renderInTestApp(
      <EntityProvider entity={entity}>
        <MonitoringTab />
      </EntityProvider>,
    );
  }
  // The app keeps the reader's language here, and one test's would be the next one's.
  localStorage.setItem('language', language);
  return renderTestApp({
    initialRouteEntries: [`/${search}`],
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
    mountedRoutes: tabPath
      ? { [tabPath]: cloudwatchPlugin.routes.monitoring }
      : undefined,
    extensions: [
      createTestEntityPage({ entity }),
      cloudwatchPlugin.getExtension(EXTENSIONS[show]),
      cloudwatchPlugin.getExtension('api:cloudwatch'),
    ],
  });
}

/** Switches the language of the running app, as another browser tab would. */
export function switchLanguage(language: 'en' | 'ja') {
  localStorage.setItem('language', language);
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'language' }));
  });
}
