import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { Fault } from './FaultList';

const faultSchema = z
  .object({
    service: z.string().min(1),
    operation: z.string().min(1).optional(),
    kind: z.enum(['throttle', 'latency', 'error', 'access-denied']),
    milliseconds: z.number().int().min(0).max(120_000).optional(),
    code: z
      .string()
      .regex(/^[A-Za-z.]{1,100}$/)
      .optional(),
    times: z.number().int().min(1).optional(),
    rate: z.number().min(0).max(1).optional(),
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

const listSchema = z.array(faultSchema);

const itemsSchema = z.object({ items: listSchema }).strict();

/**
 * Parses the body of `PUT /_simulator/faults`: a list, or `{items: [...]}` as
 * `GET` returns it.
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
