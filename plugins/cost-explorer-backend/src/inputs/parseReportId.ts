import { InputError } from '@backstage/errors';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The path input `id` of a saved report. */
export function parseReportId(input: string): string {
  if (!UUID.test(input)) {
    throw new InputError(
      'id must be the id of a saved report, as the list of reports gives it',
    );
  }
  return input.toLowerCase();
}
