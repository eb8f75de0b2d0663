import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import cloudwatchPlugin from '..';
import { entity as defaultEntity } from './answers';

const EXTENSIONS = {
  tab: 'entity-content:cloudwatch/monitoring',
  card: 'entity-card:cloudwatch/overview',
} as const;

/** Renders the plugin as the new frontend system does, on the page of an entity. */
export function renderPlugin(options: {
  show: keyof typeof EXTENSIONS;
  entity?: Entity;
  search?: string;
  language?: 'en' | 'ja';
}) {
  const {
    show,
    entity = defaultEntity,
    search = '',
    language = 'en',
  } = options;
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
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
    extensions: [
      createTestEntityPage({ entity }),
      cloudwatchPlugin.getExtension(EXTENSIONS[show]),
      cloudwatchPlugin.getExtension('api:cloudwatch'),
    ],
  });
}
