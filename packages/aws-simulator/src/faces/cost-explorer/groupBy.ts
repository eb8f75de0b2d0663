import { z } from 'zod';
import { dimensionSchema } from './expression';

const key = z.string().min(1).max(1024);

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GroupDefinition.html */
export const groupDefinitionSchema = z.discriminatedUnion('Type', [
  z.object({ Type: z.literal('DIMENSION'), Key: dimensionSchema }),
  z.object({ Type: z.literal('TAG'), Key: key }),
  z.object({ Type: z.literal('COST_CATEGORY'), Key: key }),
]);

export type GroupDefinition = z.infer<typeof groupDefinitionSchema>;

export const groupBySchema = z
  .array(groupDefinitionSchema)
  .max(2, 'at most two groups are allowed')
  .default([]);
