import { InputError } from '@backstage/errors';
import { z } from 'zod';

const MAX_OFFSET_MINUTES = 10 * 366 * 24 * 60;

const clockSchema = z.union([
  z.object({ now: z.string().datetime({ offset: true }) }).strict(),
  z
    .object({
      offsetMinutes: z
        .number()
        .min(-MAX_OFFSET_MINUTES)
        .max(MAX_OFFSET_MINUTES),
    })
    .strict(),
  z.object({ reset: z.literal(true) }).strict(),
]);

export type ClockSetting = z.infer<typeof clockSchema>;

/**
 * Parses the body of `PUT /_simulator/clock`.
 *
 * @throws InputError that names the fields
 */
export function parseClock(body: unknown): ClockSetting {
  const result = clockSchema.safeParse(body);
  if (!result.success) {
    throw new InputError(
      'clock: expected exactly one of now (ISO 8601 with time zone), offsetMinutes (within ten years) or reset: true',
    );
  }
  return result.data;
}
