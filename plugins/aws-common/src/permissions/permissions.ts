import {
  createPermission,
  type BasicPermission,
  type Permission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Deploy an environment: create and update its CloudFormation stacks. Nothing
 * is at stake before it exists, so no entity is.
 *
 * @public
 */
export const awsEnvironmentDeployPermission: BasicPermission = createPermission(
  {
    name: 'aws.environment.deploy',
    attributes: { action: 'create' },
  },
);

/**
 * Remove the environment of a catalog entity, with everything in it. A policy
 * can limit it to what one owns.
 *
 * @public
 */
export const awsEnvironmentDeletePermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'aws.environment.delete',
    attributes: { action: 'delete' },
    resourceType: 'catalog-entity',
  });

/**
 * Every permission about environments on AWS.
 *
 * @public
 */
export const awsEnvironmentPermissions: Permission[] = [
  awsEnvironmentDeployPermission,
  awsEnvironmentDeletePermission,
];
