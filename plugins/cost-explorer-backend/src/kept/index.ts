export { KeptPromise } from './KeptPromise';
