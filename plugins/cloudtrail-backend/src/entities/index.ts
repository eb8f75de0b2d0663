export { type EntitySubject, EntitySubjects } from './EntitySubjects';
export { getEntityResources } from './getEntityResources';
export { type EventPlace, ResourceIndex } from './ResourceIndex';
