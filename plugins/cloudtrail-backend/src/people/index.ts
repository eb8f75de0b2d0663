export { AccessScope, type ActivityView } from './AccessScope';
export { EntityAccess } from './EntityAccess';
export { People } from './People';
export { PeopleResolver } from './PeopleResolver';
export type { KnownPeople } from './SeenPeople';
