import { z } from 'zod';

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_TotalImpactFilter.html */
export const totalImpactSchema = z.object({
  NumericOperator: z.enum([
    'EQUAL',
    'GREATER_THAN_OR_EQUAL',
    'LESS_THAN_OR_EQUAL',
    'GREATER_THAN',
    'LESS_THAN',
    'BETWEEN',
  ]),
  StartValue: z.number(),
  EndValue: z.number().optional(),
});

/** Whether an impact in USD is as much as a filter asks for. */
export function isWanted(
  impact: number,
  filter?: z.infer<typeof totalImpactSchema>,
): boolean {
  if (!filter) {
    return true;
  }
  const { NumericOperator, StartValue, EndValue = Infinity } = filter;
  switch (NumericOperator) {
    case 'EQUAL':
      return impact === StartValue;
    case 'GREATER_THAN':
      return impact > StartValue;
    case 'GREATER_THAN_OR_EQUAL':
      return impact >= StartValue;
    case 'LESS_THAN':
      return impact < StartValue;
    case 'LESS_THAN_OR_EQUAL':
      return impact <= StartValue;
    default:
      return impact >= StartValue && impact <= EndValue;
  }
}
