export { sensitiveRules } from './sensitiveRules';
export { sensitiveRuleIds } from './types';
export type {
  SensitiveRule,
  SensitiveRuleId,
  SensitiveSeverity,
} from './types';
