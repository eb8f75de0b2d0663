import { z } from 'zod';

const dimensions = [
  'SERVICE',
  'LINKED_ACCOUNT',
  'RECORD_TYPE',
  'REGION',
  'USAGE_TYPE',
] as const;

/** The dimensions the simulator has data for. */
export const dimensionSchema = z.enum(dimensions, {
  message: `the AWS simulator has the dimensions ${dimensions.join(', ')} only`,
});

export type Dimension = z.infer<typeof dimensionSchema>;

const values = z.array(z.string().max(1024)).min(1).optional();

const matchOptions = z
  .array(
    z.enum(['EQUALS', 'ABSENT', 'CASE_SENSITIVE'], {
      message: 'valid values are EQUALS, ABSENT and CASE_SENSITIVE',
    }),
  )
  .optional();

const keyed = z.object({
  Key: z.string().min(1).max(1024),
  Values: values,
  MatchOptions: matchOptions,
});

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_Expression.html */
export type Expression = {
  And?: Expression[];
  Or?: Expression[];
  Not?: Expression;
  Dimensions?: { Key: Dimension; Values: string[] };
  Tags?: z.infer<typeof keyed>;
  CostCategories?: z.infer<typeof keyed>;
};

const ROOTS = 'And, Or, Not, Dimensions, Tags, CostCategories';

function createSchema(): z.ZodType<Expression> {
  const nested = z.lazy(createSchema);
  const operands = z
    .array(nested)
    .min(2, 'And and Or need at least two expressions')
    .optional();
  return z
    .object({
      And: operands,
      Or: operands,
      Not: nested.optional(),
      Dimensions: z
        .object({
          Key: dimensionSchema,
          Values: z.array(z.string().max(1024)).min(1),
          MatchOptions: matchOptions,
        })
        .optional(),
      Tags: keyed.optional(),
      CostCategories: keyed.optional(),
    })
    .strict()
    .superRefine((expression, context) => {
      const roots = Object.keys(expression).length;
      if (roots !== 1) {
        context.addIssue({
          code: 'custom',
          message: `Expression has ${roots === 0 ? 'no root' : 'more than one roots'}. Only one root operator is allowed for each expression: ${ROOTS}`,
        });
      }
    });
}

export const expressionSchema = createSchema();
