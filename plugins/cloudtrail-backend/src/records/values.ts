/** A JSON object whose fields are not known to be there. */
export type JsonMap = Record<string, unknown>;

export const asMap = (value: unknown): JsonMap | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonMap)
    : undefined;

export const asText = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const CUT_MARK = '…';

/** At most so many characters, the last of which says that some are missing. */
export const cutText = (text: string, length: number): string =>
  text.length > length
    ? `${text.slice(0, length - CUT_MARK.length)}${CUT_MARK}`
    : text;

/** A text of at most so many characters, or null. */
export function readText(value: unknown, length: number): string | null {
  const text = asText(value);
  return text === null ? null : cutText(text, length);
}

/** An entry of a table, whatever the key is: names in records can be `constructor`. */
export const getEntry = <T>(
  table: Readonly<Record<string, T>>,
  key: string,
): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** Calls `visit` for every text below a value, with the key that leads to it and the object that holds it. */
export function visitTexts(
  value: unknown,
  visit: (text: string, key: string, holder: JsonMap) => void,
  key = '',
  holder: JsonMap = {},
): void {
  if (typeof value === 'string') {
    visit(value, key, holder);
  } else if (Array.isArray(value)) {
    value.forEach(item => visitTexts(item, visit, key, holder));
  } else {
    const map = asMap(value) ?? {};
    Object.entries(map).forEach(([name, item]) =>
      visitTexts(item, visit, name, map),
    );
  }
}
