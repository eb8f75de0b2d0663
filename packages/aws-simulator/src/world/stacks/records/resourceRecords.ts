import { z } from 'zod';

// The state file holds these records as they are, so their schemas are its
// schema, too.

const record = z.record(z.unknown());
const texts = z.record(z.string());

export const resolvedResourceSchema = z.object({
  logicalId: z.string(),
  type: z.string(),
  physicalId: z.string(),
  arn: z.string().optional(),
  /** Counts the replacements of the resource. */
  generation: z.number().int(),
  properties: record,
  /** What Fn::GetAtt gives. */
  attributes: texts,
  tags: texts,
  metadata: record.optional(),
  dependsOn: z.array(z.string()),
  deletionPolicy: z.string(),
  updateReplacePolicy: z.string(),
});

/** A resource of a template with every intrinsic function resolved. */
export type ResolvedResource = z.infer<typeof resolvedResourceSchema>;

export const stackResourceSchema = resolvedResourceSchema.extend({
  status: z.string(),
  reason: z.string().optional(),
  /** Epoch milliseconds of its latest event. */
  at: z.number(),
});

/** A resource as its stack knows it. */
export type StackResource = z.infer<typeof stackResourceSchema>;

export const inventoryItemSchema = z.object({
  accountId: z.string(),
  region: z.string(),
  type: z.string(),
  physicalId: z.string(),
  arn: z.string().optional(),
  logicalId: z.string(),
  /** None once its stack has let go of it. */
  stackId: z.string().optional(),
  properties: record,
  attributes: texts,
  tags: texts,
  /** Epoch milliseconds. */
  createdAt: z.number(),
});

/** A resource that exists in an account, whether or not a stack holds it. */
export type InventoryItem = z.infer<typeof inventoryItemSchema>;

export const outputSchema = z.object({
  key: z.string(),
  value: z.string(),
  description: z.string().optional(),
  exportName: z.string().optional(),
});

export type StackOutput = z.infer<typeof outputSchema>;

/** What a stack is to be made of. */
export const definitionSchema = z.object({
  templateBody: z.string(),
  description: z.string().optional(),
  parameters: texts,
  tags: texts,
  capabilities: z.array(z.string()),
  /** Names of the exports it imports. */
  imports: z.array(z.string()),
  outputs: z.array(outputSchema),
  resources: z.array(resolvedResourceSchema),
});

export type StackDefinition = z.infer<typeof definitionSchema>;
