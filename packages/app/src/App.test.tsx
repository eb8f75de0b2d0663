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
import costExplorerPlugin from '@hangar/plugin-cost-explorer';
import { networkServer } from '@hangar/test-utils';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { modules } from './modules';

const PORTAL = 'https://portal.example';

// What the portal really starts with: a widget that calls out to the internet, say, fails these tests.
const localConfig = parse(
  readFileSync(resolve(__dirname, '../../../app-config.yaml'), 'utf8'),
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

function answerBackend() {
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

function renderPortal(options?: {
  path?: string;
  simulated?: boolean;
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
      auth: localConfig.auth,
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

const enter = (name: RegExp) => screen.findByRole('button', { name });

describe('the portal', () => {
  beforeEach(() => {
    localStorage.clear();
    answerBackend();
  });

  it('greets in Japanese and follows a change of language', async () => {
    renderPortal();

    expect(
      await screen.findByRole('heading', { name: 'Hangar にサインイン' }),
    ).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'ja');
    await waitFor(() =>
      expect(document.title).toBe('Hangar にサインイン | Hangar'),
    );

    await userEvent.click(screen.getByRole('radio', { name: 'English' }));

    expect(
      await screen.findByRole('heading', { name: 'Sign in to Hangar' }),
    ).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'en');
  });

  it('lets the sample user in and shows what they own', async () => {
    renderPortal();
    await userEvent.click(await enter(/エンジニアとして入る/));

    expect(
      await screen.findByRole('heading', {
        name: 'こんにちは、Sample engineer さん',
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /parts-inventory/ }),
    ).toHaveAttribute('href', '/catalog/default/component/parts-inventory');
    expect(
      screen.getByRole('link', { name: 'モニタリングを開く' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parts-inventory/monitoring',
    );
  });

  it('signs in as the sample user that is chosen', async () => {
    const asked: (string | null)[] = [];
    networkServer.use(
      http.get(`${PORTAL}/api/auth/sample-users/refresh`, ({ request }) => {
        asked.push(request.headers.get('x-hangar-sample-user'));
        return HttpResponse.json({}, { status: 401 });
      }),
    );
    renderPortal();
    await userEvent.click(await enter(/マネージャーとして入る/));
    await screen.findByRole('alert');
    expect(asked).toEqual(['manager']);
  });

  it('leads to every part of the portal from the sidebar', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    renderPortal();

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    await within(sidebar).findByLabelText('通知(2 件)');
    const links = within(sidebar)
      .getAllByRole('link')
      .map(link => [
        link.getAttribute('aria-label'),
        link.getAttribute('href'),
      ]);
    expect(links).toEqual([
      ['Hangar のホーム', '/'],
      ['ホーム', '/'],
      ['カタログ', '/catalog'],
      ['作成', '/create'],
      ['API', '/api-docs'],
      ['検索', '/search'],
      ['通知(2 件)', '/notifications'],
      ['設定', '/settings'],
    ]);
  });

  it('says that AWS is simulated, only while it is', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    const { unmount } = renderPortal();
    expect(await screen.findByText('AWS は模擬環境です')).toBeInTheDocument();
    unmount();

    renderPortal({ simulated: false });
    await screen.findByText('まず試してみる');
    expect(screen.queryByText('AWS は模擬環境です')).not.toBeInTheDocument();
  });

  it('shows tabs, breadcrumbs and the badge of an entity page in the language of the reader', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    renderPortal({ path: '/catalog/default/component/parts-inventory' });

    const tabs = await screen.findByRole('navigation', {
      name: 'Content navigation',
    });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map(tab => tab.textContent),
    ).toEqual(['概要', 'API']);
    expect(screen.getByText('模擬 AWS')).toBeInTheDocument();
    const breadcrumbs = screen.getByRole('list', { name: 'Breadcrumbs' });
    expect(
      within(breadcrumbs).getByRole('link', { name: 'カタログ' }),
    ).toHaveAttribute('href', '/catalog');
    await waitFor(() =>
      expect(document.title).toBe('parts-inventory | 概要 | Hangar'),
    );
  });

  it('shows the page of costs and the settings of AWS data under their Japanese titles', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    networkServer.use(
      http.get(`${PORTAL}/api/cost-explorer/v1/ingest`, () =>
        HttpResponse.json({ simulated: true, sources: [] }),
      ),
    );
    renderPortal({
      path: '/settings/aws-data',
      plugins: [costExplorerPlugin],
    });

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    expect(
      within(sidebar).getByRole('link', { name: 'コスト' }),
    ).toHaveAttribute('href', '/costs');
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual(['全般', 'AWS データ']);
    expect(
      await screen.findByText('読み込み元が設定されていません'),
    ).toBeInTheDocument();
  });

  it('names the address of a page that does not exist', async () => {
    localStorage.setItem('hangar:sample-user', 'engineer');
    renderPortal({ path: '/nowhere' });
    expect(
      await screen.findByText(/\/nowhere には何もありません/),
    ).toBeVisible();
  });

  it('explains a failed sign-in and allows another try', async () => {
    networkServer.use(
      http.get(`${PORTAL}/api/auth/sample-users/refresh`, () =>
        HttpResponse.json(
          { error: { name: 'NotImplementedError' } },
          { status: 501 },
        ),
      ),
    );
    renderPortal();
    await userEvent.click(await enter(/エンジニアとして入る/));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'サインインできませんでした',
    );
    answerBackend();
    await userEvent.click(await enter(/エンジニアとして入る/));
    expect(await screen.findByText('まず試してみる')).toBeInTheDocument();
  });
});
