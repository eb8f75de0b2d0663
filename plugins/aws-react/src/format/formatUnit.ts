import type { Formatters } from './createFormatters';

/**
 * What a value is measured in: `percent` is 0–100, `seconds` and `bytes` are
 * plain multiples of one.
 *
 * @public
 */
export type ValueUnit = 'percent' | 'count' | 'seconds' | 'bytes';

/**
 * Writes a value with its unit.
 *
 * @public
 */
export function formatUnit(
  format: Formatters,
  unit: ValueUnit,
  value: number,
): string {
  switch (unit) {
    case 'percent':
      return format.percent(value);
    case 'seconds':
      return format.seconds(value);
    case 'bytes':
      return format.bytes(value);
    default:
      return format.number(value);
  }
}
