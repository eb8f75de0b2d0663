/** Full-width digits and signs, as a Japanese keyboard writes them, become plain ones. */
export const plain = (value: FormDataEntryValue | null) =>
  String(value ?? '')
    .normalize('NFKC')
    .trim();

export const text = (value: FormDataEntryValue | null) =>
  String(value ?? '')
    .replaceAll('\r\n', '\n')
    .trim();

/** A number where it is one; anything else goes to the service as written, which says what is wrong. */
export function wholeNumber(value: FormDataEntryValue | null): number | string {
  const digits = plain(value).replaceAll(',', '');
  return /^-?\d+$/.test(digits) ? Number(digits) : digits;
}

/** Leaves out what was not filled in, so that the service calls it missing. */
export function withoutEmpty(fields: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== ''),
  );
}

/** The id chosen in a select; undefined where none is. */
export const chosenId = (value: FormDataEntryValue | null) =>
  value ? Number(value) : undefined;

/** The filter in an address, as far as the API knows it. */
export function knownQuery(url: string, names: string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new URL(url).searchParams) {
    if (names.includes(name) && value) query.set(name, value);
  }
  return query;
}
