export type { CatalogSnapshot } from './CatalogSnapshot';
export { getEntityMembers, getGroupTree } from './getEntityMembers';
