export { EventsIntake } from './EventsIntake';
