import { Entity } from '@backstage/catalog-model';
import { createApp } from '@backstage/frontend-defaults';
import { FrontendPlugin } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { networkServer } from '@hangar/test-utils';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { modules } from '../modules';

/** Where the app under test is served. */
export const PORTAL = 'https://portal.example';

// What the portal really starts with: a widget that calls out to the internet, say, fails these tests.
const localConfig = parse(
  readFileSync(resolve(__dirname, '../../../../app-config.yaml'), 'utf8'),
);

const engineer: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'engineer', namespace: 'default' },
  spec: { profile: { displayName: 'Sample engineer' } },
};
const partsInventory: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'parts-inventory',
    namespace: 'default',
    description: 'Parts and their stock',
  },
  spec: { type: 'service', lifecycle: 'production' },
};

function unsignedToken(payload: object): string {
  const encode = (value: object) => btoa(JSON.stringify(value));
  return `${encode({ alg: 'none' })}.${encode(payload)}.none`;
}

/** What the backends answer; everything is fine. */
export function answerBackend() {
  networkServer.use(
    http.get(`${PORTAL}/api/auth/sample-users/refresh`, () =>
      HttpResponse.json({
        profile: {},
        backstageIdentity: {
          token: unsignedToken({ exp: Math.floor(Date.now() / 1000) + 3600 }),
          identity: {
            type: 'user',
            userEntityRef: 'user:default/engineer',
            ownershipEntityRefs: [
              'user:default/engineer',
              'group:default/platform',
            ],
          },
        },
      }),
    ),
    http.get(`${PORTAL}/api/catalog/entities/by-query`, ({ request }) => {
      const filter = new URL(request.url).searchParams.get('filter') ?? '';
      const owned =
        filter.includes('kind=component') &&
        filter.includes('relations.ownedBy=group:default/platform');
      const items = owned ? [partsInventory] : [];
      return HttpResponse.json({
        items,
        totalItems: items.length,
        pageInfo: {},
      });
    }),
    http.post(`${PORTAL}/api/catalog/entities/by-refs`, async ({ request }) => {
      const { entityRefs } = (await request.json()) as { entityRefs: string[] };
      return HttpResponse.json({
        items: entityRefs.map(ref =>
          ref === 'user:default/engineer' ? engineer : null,
        ),
      });
    }),
    http.get(
      `${PORTAL}/api/catalog/entities/by-name/component/default/parts-inventory`,
      () => HttpResponse.json(partsInventory),
    ),
    http.get(
      `${PORTAL}/api/catalog/entities/by-name/component/default/parts-inventory/ancestry`,
      () =>
        HttpResponse.json({
          rootEntityRef: 'component:default/parts-inventory',
          items: [{ entity: partsInventory, parentEntityRefs: [] }],
        }),
    ),
    http.get(`${PORTAL}/api/notifications/status`, () =>
      HttpResponse.json({ unread: 2, read: 0 }),
    ),
  );
}

function configureUsers(entityRefs: string[]) {
  const users = entityRefs.map(entityRef => ({ entityRef }));
  return { providers: { 'sample-users': { users } } };
}

/** Renders the app as it is, without its other plugins. */
export function renderPortal(options?: {
  path?: string;
  simulated?: boolean;
  /** Entity references of those who can be chosen; as in the configuration by default. */
  sampleUsers?: string[];
  plugins?: FrontendPlugin[];
}) {
  window.history.replaceState({}, '', options?.path ?? '/');
  const config = mockApis.config({
    data: {
      app: {
        title: 'Hangar',
        baseUrl: PORTAL,
        extensions: localConfig.app.extensions,
      },
      backend: { baseUrl: PORTAL },
      auth: options?.sampleUsers
        ? configureUsers(options.sampleUsers)
        : localConfig.auth,
      aws: { simulator: { enabled: options?.simulated ?? true } },
    },
  });
  const app = createApp({
    features: [
      apiDocsPlugin,
      catalogPlugin,
      homePlugin,
      notificationsPlugin,
      scaffolderPlugin,
      searchPlugin,
      userSettingsPlugin,
      ...(options?.plugins ?? []),
      ...modules,
    ],
    advanced: { configLoader: async () => ({ config }) },
  });
  return render(app.createRoot());
}

/** The button of a sample user. */
export const enter = (name: RegExp) => screen.findByRole('button', { name });
