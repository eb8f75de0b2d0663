export { AccessScope } from './AccessScope';
export type { ActivityView } from './ActivityView';
export { EntityAccess } from './EntityAccess';
export { People } from './People';
export { PeopleResolver } from './PeopleResolver';
export type { KnownPeople } from './SeenPeople';
