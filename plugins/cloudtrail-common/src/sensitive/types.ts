/**
 * Ids of the rules that say which events deserve a look. They are also the keys
 * of the sentences that tell a reader why.
 *
 * @public
 */
export const sensitiveRuleIds = [
  'root-sign-in',
  'bucket-made-public',
  'security-group-open',
  'trail-change',
  'sign-in-without-mfa',
  'mfa-removed',
  'key-deletion-scheduled',
  'policy-change',
  'access-key-created',
  'user-created',
  'secret-read',
  'sign-in-failed',
] as const;

/**
 * The id of a rule; titles and reasons in the translation files go by it.
 *
 * @public
 */
export type SensitiveRuleId = (typeof sensitiveRuleIds)[number];

/**
 * How soon somebody should look: `high` today, `medium` this week, `low` where
 * it is one of many.
 *
 * @public
 */
export type SensitiveSeverity = 'high' | 'medium' | 'low';

/**
 * A rule of sensitive events.
 *
 * @public
 */
export type SensitiveRule = {
  id: SensitiveRuleId;
  severity: SensitiveSeverity;
  /** The page that says why it matters: AWS's own. */
  sourceUrl: string;
};
