import type { ActivityChange } from '@hangar/plugin-cloudtrail-common';
import { type ChangedField, changeRules } from './changeRules';
import { parseArn } from './parseArn';
import { readPath } from './readPath';
import { asMap, asText, cutText, getEntry, type JsonMap } from './values';

const MAX_CHANGES = 30;
const MAX_LENGTH = 256;

function format(value: unknown): string | undefined {
  if (typeof value === 'object' || value === undefined) {
    return undefined;
  }
  const text = String(value);
  return cutText(parseArn(text)?.name ?? text, MAX_LENGTH);
}

/** The first of the alternatives that leads to something. */
function readValue(record: JsonMap, paths: string | undefined): string | null {
  for (const path of paths?.split('|') ?? []) {
    const values = readPath(record, path).flatMap(item => format(item) ?? []);
    if (values.length > 0) {
      return cutText([...new Set(values)].join(', '), MAX_LENGTH);
    }
  }
  return null;
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.'));

const toChange = (
  field: string,
  before: string | null,
  after: string | null,
): ActivityChange => ({ field: cutText(field, MAX_LENGTH), before, after });

function readPairs(record: JsonMap, rule: ChangedField): ActivityChange[] {
  const [holder] = rule.pairs ? readPath(record, parentOf(rule.pairs)) : [];
  const key = rule.pairs?.slice(rule.pairs.lastIndexOf('.') + 1) ?? '';
  const value = asMap(holder)?.[key];
  const pairs: Array<[unknown, unknown]> = Array.isArray(value)
    ? value.map(item => {
        const map = asMap(item) ?? {};
        return [
          map.key ?? map.Key ?? map.tagKey ?? map.parameterKey ?? map.name,
          map.value ?? map.Value ?? map.tagValue ?? map.parameterValue,
        ];
      })
    : Object.entries(asMap(value) ?? {});
  return pairs.flatMap(([name, after]) =>
    asText(name) === null
      ? []
      : [toChange(`${rule.field}.${name}`, null, format(after) ?? null)],
  );
}

function readChange(record: JsonMap, rule: ChangedField): ActivityChange[] {
  if (rule.pairs) {
    return readPairs(record, rule);
  }
  if (rule.removed) {
    return readPath(record, rule.removed).flatMap(name =>
      asText(name) === null
        ? []
        : [toChange(`${rule.field}.${name}`, null, null)],
    );
  }
  const after = readValue(record, rule.after) ?? rule.becomes ?? null;
  const known = readValue(record, rule.before) ?? rule.was ?? null;
  if (rule.isSure && known !== null && known === after) {
    return [];
  }
  // an answer that has the new value already does not tell the old one
  const before = known === after ? null : known;
  const isTold = after !== null || (before !== null && !rule.after);
  return isTold ? [toChange(rule.field, before, after)] : [];
}

/**
 * What an event changed, from what to what, where its record tells. Nothing for
 * requests that failed and for reads. Takes a record whose secrets are masked.
 */
export function findChanges(record: JsonMap): ActivityChange[] {
  if (asText(record.errorCode) !== null || record.readOnly === true) {
    return [];
  }
  const name = asText(record.eventName) ?? '';
  const ofSource = getEntry(changeRules, asText(record.eventSource) ?? '');
  const rules =
    getEntry(ofSource ?? {}, name) ?? getEntry(changeRules['*'], name) ?? [];
  return rules.flatMap(rule => readChange(record, rule)).slice(0, MAX_CHANGES);
}
