export {
  awsEnvironmentDeletePermission,
  awsEnvironmentDeployPermission,
  awsEnvironmentPermissions,
} from './permissions';
