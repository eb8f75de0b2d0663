export { AccessScope } from './AccessScope';
export type { ActivityView } from './ActivityView';
export { People } from './People';
export { PeopleResolver } from './PeopleResolver';
export type { KnownPeople } from './SeenPeople';
