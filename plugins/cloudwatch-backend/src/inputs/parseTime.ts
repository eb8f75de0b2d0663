import { InputError } from '@backstage/errors';

const ISO_8601 =
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A point in time, ISO 8601. Without an offset it is taken as UTC. */
export function parseTime(field: string, value: string): Date {
  const text = value.trim();
  const [date, time = ''] = text.split('T');
  const zoned = time === '' || /(Z|[+-]\d{2}:?\d{2})$/.test(time);
  const parsed = new Date(zoned ? text : `${text}Z`);
  // the engine would turn 2026-02-30 into March
  const real = new Date(`${date}T00:00:00Z`);
  if (
    !ISO_8601.test(text) ||
    Number.isNaN(parsed.getTime()) ||
    !real.toISOString().startsWith(date)
  ) {
    throw new InputError(
      `${field} must be an ISO 8601 time such as 2026-11-20T03:00:00Z`,
    );
  }
  return parsed;
}
