/**
 * Form fields for AWS templates: names and tags as they will be.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAws as default } from './module';
export { scaffolderAwsTranslationRef } from './translation';
