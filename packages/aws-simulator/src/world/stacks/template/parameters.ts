import { stackValidationError } from '../StackError';
import type { Template } from './Template';

/** Values by key; `undefined` keeps the value the stack has. */
export type GivenParameters = Readonly<Record<string, string | undefined>>;

/**
 * The values of a template's parameters: given, kept or default.
 *
 * @throws StackError ValidationError
 */
export function parameterValues(
  { Parameters }: Template,
  given: GivenParameters,
  previous: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const unknown = Object.keys(given).filter(
    key => !Object.hasOwn(Parameters, key),
  );
  if (unknown.length > 0) {
    throw stackValidationError(
      `Parameters: [${unknown.join(', ')}] do not exist in the template`,
    );
  }
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const [key, { Default, AllowedValues }] of Object.entries(Parameters)) {
    const value =
      Object.hasOwn(given, key) && given[key] === undefined
        ? previous[key]
        : (given[key] ?? Default);
    if (value === undefined) {
      missing.push(key);
    } else if (
      AllowedValues &&
      !AllowedValues.map(String).includes(String(value))
    ) {
      throw stackValidationError(
        `Parameter '${key}' must be one of AllowedValues`,
      );
    } else {
      values[key] = String(value);
    }
  }
  if (missing.length > 0) {
    throw stackValidationError(
      `Parameters: [${missing.join(', ')}] must have values`,
    );
  }
  return values;
}

/** A parameter as Ref gives it: a list for the list types. */
export function parameterRef(type: string, value: string): string | string[] {
  return type === 'CommaDelimitedList' || type.startsWith('List<')
    ? value.split(',').map(item => item.trim())
    : value;
}
