import { TranslationBlueprint } from '@backstage/plugin-app-react';
import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { coreComponentsTranslationRef } from '@backstage/core-components';
import { catalogTranslationRef } from '@backstage/plugin-catalog';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react';
import { scaffolderTranslationRef } from '@backstage/plugin-scaffolder';
import { scaffolderReactTranslationRef } from '@backstage/plugin-scaffolder-react';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs';
import { orgTranslationRef } from '@backstage/plugin-org';
import { searchTranslationRef } from '@backstage/plugin-search';
import { searchReactTranslationRef } from '@backstage/plugin-search-react';
import { notificationsTranslationRef } from '@backstage/plugin-notifications';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings';
import { homeTranslationRef } from '@backstage/plugin-home';
import { homeReactTranslationRef } from '@backstage/plugin-home-react';

const resources = [
  createTranslationResource({
    ref: coreComponentsTranslationRef,
    translations: { ja: () => import('./core/core-components.ja') },
  }),
  createTranslationResource({
    ref: catalogTranslationRef,
    translations: { ja: () => import('./core/catalog.ja') },
  }),
  createTranslationResource({
    ref: catalogReactTranslationRef,
    translations: { ja: () => import('./core/catalog-react.ja') },
  }),
  createTranslationResource({
    ref: scaffolderTranslationRef,
    translations: { ja: () => import('./core/scaffolder.ja') },
  }),
  createTranslationResource({
    ref: scaffolderReactTranslationRef,
    translations: { ja: () => import('./core/scaffolder-react.ja') },
  }),
  createTranslationResource({
    ref: catalogGraphTranslationRef,
    translations: { ja: () => import('./core/catalog-graph.ja') },
  }),
  createTranslationResource({
    ref: apiDocsTranslationRef,
    translations: { ja: () => import('./core/api-docs.ja') },
  }),
  createTranslationResource({
    ref: orgTranslationRef,
    translations: { ja: () => import('./core/org.ja') },
  }),
  createTranslationResource({
    ref: searchTranslationRef,
    translations: { ja: () => import('./core/search.ja') },
  }),
  createTranslationResource({
    ref: searchReactTranslationRef,
    translations: { ja: () => import('./core/search-react.ja') },
  }),
  createTranslationResource({
    ref: notificationsTranslationRef,
    translations: { ja: () => import('./core/notifications.ja') },
  }),
  createTranslationResource({
    ref: userSettingsTranslationRef,
    translations: { ja: () => import('./core/user-settings.ja') },
  }),
  createTranslationResource({
    ref: homeTranslationRef,
    translations: { ja: () => import('./core/home.ja') },
  }),
  createTranslationResource({
    ref: homeReactTranslationRef,
    translations: { ja: () => import('./core/home-react.ja') },
  }),
];

/**
 * The Japanese of Backstage's own plugins, which ship English only. Each file
 * is loaded when its plugin is first shown in Japanese.
 *
 * @public
 */
export const coreTranslationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: resources.map(resource =>
    TranslationBlueprint.make({ name: resource.id, params: { resource } }),
  ),
});
