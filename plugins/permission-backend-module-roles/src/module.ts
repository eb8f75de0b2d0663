import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { GroupTree } from './groups/GroupTree';
import { RolesPolicy } from './policy/RolesPolicy';
import { readRoleMembers } from './roles/readRoleMembers';

/**
 * The portal's permission policy: roles by configuration, ownership by the catalog.
 *
 * @public
 */
export const permissionModuleRoles = createBackendModule({
  pluginId: 'permission',
  moduleId: 'roles',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ auth, catalog, config, policy }) {
        policy.setPolicy(
          new RolesPolicy(
            readRoleMembers(config),
            new GroupTree(catalog, auth),
          ),
        );
      },
    });
  },
});
