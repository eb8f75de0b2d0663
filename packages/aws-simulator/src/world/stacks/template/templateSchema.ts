import { z } from 'zod';

const object = z.record(z.unknown());

/** The anatomy of a template; what is in the properties is anybody's guess. */
export const templateSchema = z.object({
  Description: z.string().max(1024).optional(),
  Transform: z.unknown(),
  Parameters: z
    .record(
      z.object({
        Type: z.string(),
        Default: z.union([z.string(), z.number()]).optional(),
        AllowedValues: z.array(z.union([z.string(), z.number()])).optional(),
        NoEcho: z.union([z.boolean(), z.string()]).optional(),
      }),
    )
    .default({}),
  Mappings: z.record(object).default({}),
  Conditions: object.default({}),
  Resources: z.record(
    z
      .object({
        Type: z.string(),
        Properties: object.optional(),
        DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
        Condition: z.string().optional(),
        DeletionPolicy: z
          .enum(['Delete', 'Retain', 'Snapshot', 'RetainExceptOnCreate'])
          .optional(),
        UpdateReplacePolicy: z
          .enum(['Delete', 'Retain', 'Snapshot'])
          .optional(),
        Metadata: object.optional(),
        CreationPolicy: z.unknown(),
        UpdatePolicy: z.unknown(),
      })
      .strict(),
  ),
  Outputs: z
    .record(
      z.object({
        Value: z.unknown(),
        Description: z.string().optional(),
        Condition: z.string().optional(),
        Export: z.object({ Name: z.unknown() }).optional(),
      }),
    )
    .default({}),
});
