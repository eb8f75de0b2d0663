import { asMap, type JsonMap } from './values';

/** Characters of JSON; the largest record that CloudTrail writes is 256 KB. */
const MAX_LENGTH = 100_000;

/** Tried one after the other, until the record is short enough. */
const limits = [
  { text: 4_000, items: 1_000 },
  { text: 1_000, items: 200 },
  { text: 200, items: 50 },
  { text: 100, items: 10 },
];

type Limit = (typeof limits)[number];

const cut = (what: string, count: number) => `… (${count} ${what} cut)`;

function shorten(value: unknown, limit: Limit): unknown {
  if (typeof value === 'string') {
    const rest = value.length - limit.text;
    return rest > 0
      ? `${value.slice(0, limit.text).replace(/[\uD800-\uDBFF]$/, '')}${cut('characters', rest)}`
      : value;
  }
  if (Array.isArray(value)) {
    const rest = value.length - limit.items;
    const items = value.slice(0, limit.items);
    const kept = items.map(item => shorten(item, limit));
    return rest > 0 ? [...kept, cut('items', rest)] : kept;
  }
  const map = asMap(value);
  return map
    ? Object.fromEntries(
        Object.entries(map).map(([key, item]) => [key, shorten(item, limit)]),
      )
    : value;
}

/**
 * Makes a record fit: of one with more than 100,000 characters of JSON, long
 * texts end with `… (n characters cut)` and long lists with `… (n items cut)`. If that
 * does not help, because it has too many fields, requests and answers are left out with a sentence.
 */
export function shortenRecord(record: JsonMap): JsonMap {
  const fits = (value: unknown) => JSON.stringify(value).length <= MAX_LENGTH;
  if (fits(record)) {
    return record;
  }
  for (const limit of limits) {
    const shorter = shorten(record, limit) as JsonMap;
    if (fits(shorter)) {
      return shorter;
    }
  }
  const { requestParameters, responseElements, ...rest } = record;
  const sentence = `… (${JSON.stringify([requestParameters, responseElements]).length} characters of request and answer cut)`;
  const head = { ...rest, requestParameters: sentence };
  return fits(head) ? head : { requestParameters: sentence };
}
