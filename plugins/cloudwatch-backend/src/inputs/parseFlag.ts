import { InputError } from '@backstage/errors';

/** An input that is `true` or `false`; false when absent. */
export function parseFlag(field: string, input: string | undefined): boolean {
  if (input === undefined || input === 'false') {
    return false;
  }
  if (input === 'true') {
    return true;
  }
  throw new InputError(`${field} must be true or false`);
}
