export { ActivityDataSettings } from './ActivityDataSettings';
