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

const effectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), item: inventoryItemSchema }),
  z.object({ kind: z.literal('change'), item: inventoryItemSchema }),
  z.object({
    kind: z.literal('destroy'),
    type: z.string(),
    physicalId: z.string(),
    /** A database snapshot that is taken before. */
    snapshotId: z.string().optional(),
  }),
  z.object({
    kind: z.literal('release'),
    type: z.string(),
    physicalId: z.string(),
  }),
  z.object({ kind: z.literal('commit'), definition: definitionSchema }),
]);

/** What an event does to the world beside being written down. */
export type StackEffect = z.infer<typeof effectSchema>;

export const stackStepSchema = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  status: z.string(),
  reason: z.string().optional(),
  /** None for an event of the stack itself. */
  resource: resolvedResourceSchema.optional(),
  /** The event has no physical id yet. */
  isUnborn: z.boolean().optional(),
  /** Its logical id is no longer in the template, or stands for another. */
  isFormer: z.boolean().optional(),
  effects: z.array(effectSchema).optional(),
});

/** An event that will happen. */
export type StackStep = z.infer<typeof stackStepSchema>;

export const stackEventSchema = z.object({
  eventId: z.string(),
  at: z.number(),
  logicalId: z.string(),
  physicalId: z.string(),
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  token: z.string().optional(),
});

export type StackEvent = z.infer<typeof stackEventSchema>;

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

export const stackSchema = z.object({
  accountId: z.string(),
  region: z.string(),
  name: z.string(),
  id: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  createdAt: z.number(),
  updatedAt: z.number().optional(),
  deletedAt: z.number().optional(),
  isProtected: z.boolean(),
  /** What it is made of; none before its first change set is executed. */
  definition: definitionSchema.optional(),
  resources: z.array(stackResourceSchema),
  /** Oldest first. */
  events: z.array(stackEventSchema),
  steps: z.array(stackStepSchema),
  changeSets: z.array(changeSetSchema),
  /** Client request tokens, with what they were used for. */
  tokens: texts,
  currentToken: z.string().optional(),
  onStackFailure: z.string(),
});

export type Stack = z.infer<typeof stackSchema>;
