export type { CatalogSnapshot } from './CatalogSnapshot';
export { CatalogSnapshots } from './CatalogSnapshots';
export { getEntityMembers, getGroupTree } from './getEntityMembers';
