export { type CatalogSnapshot, CatalogSnapshots } from './CatalogSnapshots';
export { type EntitySubject, EntitySubjects } from './EntitySubjects';
export { getEntityResources } from './getEntityResources';
export { getMembers } from './getMembers';
export { type EventPlace, ResourceIndex } from './ResourceIndex';
