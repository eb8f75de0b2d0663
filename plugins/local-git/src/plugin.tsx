import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { getLocalGitRepositoryName } from '@hangar/plugin-local-git-common';
import { RiBookOpenLine } from '@remixicon/react';
import type { Entity } from '@backstage/catalog-model';
import { LocalGitClient, localGitApiRef } from './api';
import { documentsRouteRef } from './routes';

const isPublishedHere = (entity: Entity) =>
  entity.kind === 'Component' &&
  getLocalGitRepositoryName(entity) !== undefined;

const localGitApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: localGitApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new LocalGitClient(apis),
    }),
});

const repositoryCard = EntityCardBlueprint.make({
  name: 'repository',
  params: {
    type: 'info',
    filter: isPublishedHere,
    loader: () =>
      import('./components/RepositoryCard').then(m => <m.RepositoryCard />),
  },
});

const documentsContent = EntityContentBlueprint.make({
  name: 'documents',
  params: {
    path: '/documents',
    title: 'Documents',
    group: 'documentation',
    icon: <RiBookOpenLine />,
    routeRef: documentsRouteRef,
    filter: isPublishedHere,
    loader: () =>
      import('./components/DocumentsTab').then(m => <m.DocumentsTab />),
  },
});

/**
 * The repository of an entity that was published on this machine: a card on
 * the overview and the tab *Documents*. For the new frontend system.
 *
 * @public
 */
export const localGitPlugin = createFrontendPlugin({
  pluginId: 'local-git',
  title: 'Repositories',
  info: { packageJson: () => import('../package.json') },
  routes: { documents: documentsRouteRef },
  extensions: [localGitApi, repositoryCard, documentsContent],
});
