export { findSensitiveRule } from './findSensitiveRule';
