import { z } from 'zod';

export const dimensionsSchema = z
  .array(z.object({ Name: z.string().min(1), Value: z.string().min(1) }))
  .max(30)
  .default([]);

export const epochSecondsSchema = z.number().finite();

const metricStatSchema = z.object({
  Metric: z.object({
    Namespace: z.string().min(1),
    MetricName: z.string().min(1),
    Dimensions: dimensionsSchema,
  }),
  Period: z.number().int().min(1),
  Stat: z.string().min(1),
  Unit: z.string().optional(),
});

const metricDataQuerySchema = z.object({
  Id: z
    .string()
    .regex(
      /^[a-z][a-zA-Z0-9_]*$/,
      'must begin with a lower-case letter and hold letters, digits and underscores',
    ),
  MetricStat: metricStatSchema.optional(),
  Expression: z.string().min(1).max(2048).optional(),
  Label: z.string().optional(),
  ReturnData: z.boolean().default(true),
  Period: z.number().int().min(1).optional(),
});

export const getMetricDataSchema = z.object({
  StartTime: epochSecondsSchema,
  EndTime: epochSecondsSchema,
  MetricDataQueries: z
    .array(metricDataQuerySchema)
    .min(1, 'must not be empty')
    .max(500, 'must not have a size greater than 500'),
  ScanBy: z
    .enum(['TimestampDescending', 'TimestampAscending'])
    .default('TimestampDescending'),
  MaxDatapoints: z.number().int().min(1).max(100_800).default(100_800),
  NextToken: z.string().optional(),
});

export type MetricStat = z.infer<typeof metricStatSchema>;
export type MetricDataQuery = z.infer<typeof metricDataQuerySchema>;
export type GetMetricDataInput = z.infer<typeof getMetricDataSchema>;

export function toDimensionRecord(
  dimensions: z.infer<typeof dimensionsSchema>,
): Record<string, string> {
  return Object.fromEntries(
    dimensions.map(({ Name, Value }) => [Name, Value] as const),
  );
}
