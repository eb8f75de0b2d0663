/**
 * Form fields for AWS templates: names and tags as they will be.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAws as default } from './module';
export { scaffolderAwsMessages } from './locales/en';
export { scaffolderAwsTranslationRef } from './translation';
