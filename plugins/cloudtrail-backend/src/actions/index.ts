export { registerActivityActions } from './registerActivityActions';
