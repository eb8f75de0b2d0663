/**
 * What tests of backend plugins share: the people of the sample organisation
 * and their permissions, and checks of what a plugin answers.
 *
 * @packageDocumentation
 */
export { createExpectAnswer, type OpenApiDocument } from './createExpectAnswer';
export {
  mockCatalogPermissions,
  type CatalogPermissionsOptions,
  type SamplePolicy,
} from './mockCatalogPermissions';
export { parseCsv } from './parseCsv';
export { asCredentials, asHeader, type SamplePerson } from './people';
