import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { Fault } from './FaultList';

const limits = {
  times: z.number().int().min(1).optional(),
  rate: z.number().min(0).max(1).optional(),
};

const requestFaultSchema = z
  .object({
    service: z.string().min(1),
    operation: z.string().min(1).optional(),
    accountId: z
      .string()
      .regex(/^\d{12}$/, 'Expected an account id of 12 digits')
      .optional(),
    region: z
      .string()
      .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'Expected a region, e.g. us-east-1')
      .optional(),
    kind: z.enum(['throttle', 'latency', 'error', 'access-denied']),
    milliseconds: z.number().int().min(0).max(120_000).optional(),
    code: z
      .string()
      .regex(/^[A-Za-z.]{1,100}$/)
      .optional(),
    ...limits,
  })
  .strict()
  .superRefine(({ kind, milliseconds, code }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'latency' && milliseconds === undefined) {
      issue('milliseconds', 'Required for a latency fault');
    }
    if (kind !== 'latency' && milliseconds !== undefined) {
      issue('milliseconds', 'Only a latency fault has it');
    }
    if (kind !== 'error' && code !== undefined) {
      issue('code', 'Only an error fault has it');
    }
  });

const resourceFaultSchema = z
  .object({
    service: z.literal('cloudformation'),
    kind: z.literal('resource-failure'),
    resource: z.string().min(1).max(255),
    on: z.enum(['create', 'update', 'delete']).optional(),
    reason: z.string().min(1).max(1000).optional(),
    ...limits,
  })
  .strict();

// Not a union, whose errors would not say which field is wrong.
const faultSchema = z.unknown().transform((fault, context): Fault => {
  const schema = isResourceFault(fault)
    ? resourceFaultSchema
    : requestFaultSchema;
  const result = schema.safeParse(fault);
  if (!result.success) {
    result.error.issues.forEach(context.addIssue);
    return z.NEVER;
  }
  return result.data;
});

function isResourceFault(fault: unknown): boolean {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'kind' in fault &&
    fault.kind === 'resource-failure'
  );
}

const listSchema = z.array(faultSchema);

const itemsSchema = z.object({ items: listSchema }).strict();

/**
 * Parses the body of `PUT /_simulator/faults`: a list, or `{items: [...]}` as
 * `GET` returns it. Beside failures of requests it may order that a resource of
 * a stack fails, here once:
 *
 * ```json
 * [{ "service": "cloudformation", "kind": "resource-failure",
 *    "resource": "AWS::ECS::Service", "on": "create",
 *    "reason": "Resource did not stabilize", "times": 1 }]
 * ```
 *
 * @throws InputError that names the field
 */
export function parseFaults(body: unknown): Fault[] {
  const result = Array.isArray(body)
    ? listSchema.safeParse(body)
    : itemsSchema.transform(({ items }) => items).safeParse(body);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`faults: ${path.join('.') || 'body'}: ${message}`);
  }
  return result.data;
}
