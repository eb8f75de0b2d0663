import { z } from 'zod';
import { definitionSchema } from './resourceRecords';

const replacementSchema = z.enum(['True', 'False', 'Conditional']);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html */
export type Replacement = z.infer<typeof replacementSchema>;

export const changeDetailSchema = z.object({
  attribute: z.enum(['Properties', 'Metadata', 'Tags', 'DeletionPolicy']),
  name: z.string().optional(),
  replacement: replacementSchema,
  /** The template says the same as before, but its value will be another. */
  isDynamic: z.boolean(),
});

export type ChangeDetail = z.infer<typeof changeDetailSchema>;

export const changeSummarySchema = z.object({
  action: z.enum(['Add', 'Modify', 'Remove']),
  logicalId: z.string(),
  physicalId: z.string().optional(),
  type: z.string(),
  replacement: replacementSchema.optional(),
  policyAction: z.string().optional(),
  details: z.array(changeDetailSchema),
});

/** What a change set shows of one change. */
export type ChangeSummary = z.infer<typeof changeSummarySchema>;

export const changeSetSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['CREATE', 'UPDATE']),
  description: z.string().optional(),
  createdAt: z.number(),
  clientToken: z.string().optional(),
  onStackFailure: z.string(),
  definition: definitionSchema.optional(),
  changes: z.array(changeSummarySchema),
  /** Why it failed, if it did. */
  failure: z.string().optional(),
  /** When it was executed. */
  executedAt: z.number().optional(),
  isObsolete: z.boolean().optional(),
});

export type ChangeSet = z.infer<typeof changeSetSchema>;
