export { AthenaSource } from './AthenaSource';
