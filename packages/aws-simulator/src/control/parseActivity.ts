import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { AddedRecord } from '../world/activity/AddedRecords';

const schema = z.array(
  z
    .object({
      record: z.record(z.unknown()),
      accountId: z.string().optional(),
      region: z.string().optional(),
      deliveredAt: z.string().optional(),
    })
    .strict(),
);

/**
 * Parses the body of `POST /_simulator/activity`: records that CloudTrail is to
 * tell, each as `{"record": {…}}`.
 *
 * @throws InputError that names the field
 */
export function parseActivity(body: unknown): AddedRecord[] {
  const result = schema.safeParse(body);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`activity: ${path.join('.') || 'body'}: ${message}`);
  }
  return result.data;
}
