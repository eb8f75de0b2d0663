export { LookupEventsSource } from './LookupEventsSource';
