import { SqlError } from './SqlError';
import { toText, type SqlMap, type Value } from './values';

type SqlFunction = (...values: Value[]) => Value;

const DATE_PATTERN: Readonly<Record<string, number>> = {
  '%Y-%m-%d': 10,
  '%Y-%m': 7,
};

function mapOf(value: Value): SqlMap {
  if (value instanceof Map) {
    return value;
  }
  throw new SqlError('a map is expected');
}

function dateFormat(time: Value, pattern: Value): Value {
  const length = DATE_PATTERN[String(pattern)];
  if (length === undefined) {
    throw new SqlError(
      `the AWS simulator has the date formats ${Object.keys(DATE_PATTERN).join(', ')} only`,
    );
  }
  return time instanceof Date ? time.toISOString().slice(0, length) : null;
}

function arrayJoin(array: Value, delimiter: Value): Value {
  return Array.isArray(array)
    ? array.flatMap(value => toText(value) ?? []).join(String(delimiter))
    : null;
}

/** The first match of a pattern that is a part of the statement. */
function regexpExtract(text: Value, pattern: Value): Value {
  const whole = toText(text);
  return whole === null
    ? null
    : (new RegExp(String(pattern), 'u').exec(whole)?.[0] ?? null);
}

/** The functions of Athena's engine that the simulator has. */
export const sqlFunctions: Readonly<Record<string, SqlFunction>> = {
  array_join: arrayJoin,
  coalesce: (...values) => values.find(value => value !== null) ?? null,
  element_at: (map, key) =>
    map === null ? null : (mapOf(map).get(String(key)) ?? null),
  date_format: dateFormat,
  lower: text => toText(text)?.toLowerCase() ?? null,
  map: (keys, values) => {
    if (keys === undefined) {
      return new Map();
    }
    if (!Array.isArray(keys) || !Array.isArray(values)) {
      throw new SqlError('MAP takes two arrays');
    }
    return new Map(
      keys.map((key, index) => [String(key), String(values[index])]),
    );
  },
  map_concat: (...maps) =>
    maps.includes(null) ? null : new Map(maps.flatMap(map => [...mapOf(map)])),
  map_keys: map => (map === null ? null : [...mapOf(map).keys()]),
  regexp_extract: regexpExtract,
  strpos: (text, part) =>
    text === null || part === null
      ? null
      : String(text).indexOf(String(part)) + 1,
};
