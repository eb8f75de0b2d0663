import {
  createFrontendModule,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { entityPage } from './entityPage';

export const pagesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    // Named like Backstage's own, so that it takes its place.
    SwappableComponentBlueprint.make({
      name: 'core-page-layout',
      params: define =>
        define({
          component: PageLayout,
          loader: () =>
            import('./HangarPageLayout').then(m => m.HangarPageLayout),
        }),
    }),
  ],
});

export const entityPageModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityPage],
});
