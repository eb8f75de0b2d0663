import { z } from 'zod';
import { changeSetSchema } from './changeSetRecords';
import {
  definitionSchema,
  inventoryItemSchema,
  resolvedResourceSchema,
  stackResourceSchema,
} from './resourceRecords';

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
  tokens: z.record(z.string()),
  currentToken: z.string().optional(),
  onStackFailure: z.string(),
});

export type Stack = z.infer<typeof stackSchema>;
