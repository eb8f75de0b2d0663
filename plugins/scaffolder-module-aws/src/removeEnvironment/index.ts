export { ConfirmEntityName } from './ConfirmEntityName';
export { validateEntityName } from './validateEntityName';
