export { readAwsDefaults } from './readAwsDefaults';
