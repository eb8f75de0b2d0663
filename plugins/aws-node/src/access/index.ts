export type { EntityRule } from './catalogCriteria';
export { EntityAccess } from './EntityAccess';
export { EntityPolicy, type EntityDecision } from './EntityPolicy';
