/**
 * Template actions: AWS names and tags, publishing to a local git repository.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAws as default } from './module';
