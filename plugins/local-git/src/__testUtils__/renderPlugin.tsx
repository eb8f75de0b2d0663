import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import localGitPlugin from '..';

const EXTENSIONS = {
  tab: 'entity-content:local-git/documents',
  card: 'entity-card:local-git/repository',
} as const;

export const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'north-parts',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location':
        'local-git:north-parts/catalog-info.yaml',
    },
  },
  spec: { type: 'service' },
  relations: [{ type: 'providesApi', targetRef: 'api:default/north-parts' }],
};

/** Renders the card or the tab as the new frontend system does, on the page of an entity. */
export function renderPlugin(options: {
  show: keyof typeof EXTENSIONS;
  entity?: Entity;
  search?: string;
  language?: 'en' | 'ja';
}) {
  const { show, entity = component, search = '', language = 'en' } = options;
  localStorage.setItem('language', language);
  return renderTestApp({
    initialRouteEntries: [`/${search}`],
    config: {
      backend: { baseUrl: 'http://example.com' },
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'ja'] },
            },
          },
        ],
      },
    },
    mountedRoutes:
      show === 'card'
        ? { '/documents': localGitPlugin.routes.documents }
        : undefined,
    extensions: [
      createTestEntityPage({ entity }),
      localGitPlugin.getExtension(EXTENSIONS[show]),
      localGitPlugin.getExtension('api:local-git'),
    ],
  });
}
