export { parseChoice } from './parseChoice';
export { parseEntityPath, type EntityPath } from './parseEntityPath';
