import type { Expression } from '@aws-sdk/client-cost-explorer';
import type { CostCondition } from '@hangar/plugin-cost-explorer-common';
import type { Allocation } from '../../selectors';

/** What is kept apart from other charges, by AWS's name of the record type. */
export const adjustmentTypes = {
  Credit: 'credit',
  Refund: 'refund',
  Tax: 'tax',
} as const;

const isAdjustment: Expression = {
  Dimensions: { Key: 'RECORD_TYPE', Values: Object.keys(adjustmentTypes) },
};

function toCondition(condition: CostCondition): Expression {
  const { type, key, values } = condition;
  const name = type === 'tag' ? 'Tags' : 'CostCategories';
  const present = values.filter(value => value !== '');
  const alternatives: Expression[] = [
    ...(present.length > 0 ? [{ [name]: { Key: key, Values: present } }] : []),
    ...(values.includes('')
      ? [{ [name]: { Key: key, MatchOptions: ['ABSENT'] } } as Expression]
      : []),
  ];
  return alternatives.length === 1 ? alternatives[0] : { Or: alternatives };
}

/**
 * The costs of an allocation: either its charges, or what adjusts them.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_Expression.html
 */
export function toExpression(
  kind: 'charges' | 'adjustments',
  options: { allocation: Allocation; accountId: string | undefined },
): Expression {
  const { allocation, accountId } = options;
  const parts: Expression[] = [
    kind === 'charges' ? { Not: isAdjustment } : isAdjustment,
    ...(accountId
      ? [
          {
            Dimensions: { Key: 'LINKED_ACCOUNT' as const, Values: [accountId] },
          },
        ]
      : []),
    ...allocation.filter.map(toCondition),
  ];
  return parts.length === 1 ? parts[0] : { And: parts };
}
