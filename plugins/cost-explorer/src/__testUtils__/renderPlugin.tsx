import type { Entity } from '@backstage/catalog-model';
import { act } from '@testing-library/react';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import costExplorerPlugin from '..';
import { CostTab } from '../components/CostTab';
import { entity as defaultEntity } from './answers';

const EXTENSIONS = {
  tab: 'entity-content:cost-explorer/cost',
  card: 'entity-card:cost-explorer/overview',
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
  /** What the configuration has beside the defaults. */
  config?: object;
}) {
  const { show, entity = defaultEntity, search = '', tabPath } = options;
  if (show === 'component') {
    return renderInTestApp(
      <EntityProvider entity={entity}>
        <CostTab />
      </EntityProvider>,
    );
  }
  // The app keeps the reader's language here, and one test's would be the next one's.
  localStorage.setItem('language', options.language ?? 'en');
  return renderTestApp({
    initialRouteEntries: [`/${search}`],
    config: {
      backend: { baseUrl: 'http://example.com' },
      aws: { exchangeRates: { JPY: { perUsd: 150, asOf: '2026-11-01' } } },
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
      ...options.config,
    },
    mountedRoutes: tabPath
      ? { [tabPath]: costExplorerPlugin.routes.cost }
      : undefined,
    extensions: [
      createTestEntityPage({ entity }),
      costExplorerPlugin.getExtension(EXTENSIONS[show]),
      costExplorerPlugin.getExtension('api:cost-explorer'),
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
