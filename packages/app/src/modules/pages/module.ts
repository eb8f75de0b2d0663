import {
  createFrontendModule,
  NotFoundErrorPage,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { entityPage } from './entityPage';

export const pagesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    // Named like Backstage's own, so that these take their place.
    SwappableComponentBlueprint.make({
      name: 'core-page-layout',
      params: define =>
        define({
          component: PageLayout,
          loader: () =>
            import('./HangarPageLayout').then(m => m.HangarPageLayout),
        }),
    }),
    SwappableComponentBlueprint.make({
      name: 'core-not-found-error-page',
      params: define =>
        define({
          component: NotFoundErrorPage,
          loader: () => import('./PageNotFound').then(m => m.PageNotFound),
        }),
    }),
  ],
});

export const entityPageModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityPage],
});
