import { environmentKeys, pairKeys, textRules, toPlainKey } from './maskRules';
import { asText, type JsonMap } from './values';

// PostgreSQL takes neither in JSON: half a pair of surrogates, and zero
export const cleanText = (text: string) =>
  text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Surrogate}/gu, '\uFFFD');

export const isVariables = (key: string, value: unknown) =>
  environmentKeys.has(toPlainKey(key)) && typeof value === 'object';

/** Where a map is a pair of a name and a value: the name, and the key of the value. */
export function getPair(
  map: JsonMap,
): { name: string; valueKey: string } | undefined {
  const find = (wanted: readonly string[]) =>
    Object.keys(map).find(key => wanted.includes(toPlainKey(key)));
  const nameKey = find(pairKeys.name);
  const valueKey = find(pairKeys.value);
  const name = nameKey === undefined ? null : asText(map[nameKey]);
  return name === null || valueKey === undefined
    ? undefined
    : { name, valueKey };
}

/** Masks secrets within a text, by what stands around them. */
export const maskParts = (text: string): string =>
  textRules.reduce(
    (rest, { sign, pattern, keep }) =>
      rest.includes(sign) ? rest.replaceAll(pattern, keep) : rest,
    text,
  );

export const isJsonLike = (text: string): boolean => /^\s*[{[]/.test(text);
