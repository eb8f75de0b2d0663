import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readLocalGitRoot } from '@hangar/plugin-local-git-node';
import { createRouter } from './router';
import { EntityRepositories, RepositoryDocuments } from './services';

/**
 * The repository and the documents of an entity, at `/api/local-git`, where
 * `localGit.root` is configured.
 *
 * @public
 */
export const localGitPlugin = createBackendPlugin({
  pluginId: 'local-git',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ catalog, config, httpAuth, httpRouter, logger }) {
        const root = readLocalGitRoot(config);
        if (!root) {
          logger.info('No local repositories: "localGit.root" is not set.');
          return;
        }
        httpRouter.use(
          createRouter({
            httpAuth,
            repositories: new EntityRepositories(catalog, root),
            documents: new RepositoryDocuments(root),
          }),
        );
      },
    });
  },
});
