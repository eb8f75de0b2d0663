/**
 * Signs in as a sample user; for development only.
 *
 * @packageDocumentation
 */
export { authModuleSampleUsers as default } from './module';
