/**
 * Faults of a value, a sentence each, that begin with the path to the field; none when the
 * value is a `T`. CDK and Node are all that this program may count on, so that there is no
 * library for it.
 */
export type Check<T> = ((value: unknown, path: string) => string[]) & {
  /** For types only: what a value without faults is. */
  readonly checked?: T;
};

/** What a value is that a check finds no fault in. */
export type Checked<C> = C extends Check<infer T> ? T : never;

const typeFault = (path: string, type: string) => [
  `${path || 'the file'} must be ${type}`,
];

/** Text that is not empty, or like `pattern`, which `says` puts in words. */
export const text =
  (pattern = /./, says = 'text that is not empty'): Check<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value)
      ? []
      : typeFault(path, says);

export const numberFrom =
  (minimum: number): Check<number> =>
  (value, path) =>
    typeof value === 'number' && value >= minimum
      ? []
      : typeFault(path, `a number, ${minimum} or more`);

export const integer =
  (minimum: number, maximum: number): Check<number> =>
  (value, path) =>
    Number.isInteger(value) &&
    Number(value) >= minimum &&
    Number(value) <= maximum
      ? []
      : typeFault(path, `a whole number from ${minimum} to ${maximum}`);

export const flag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? [] : typeFault(path, 'true or false');

export const oneOf =
  <const Value extends string | number>(...values: Value[]): Check<Value> =>
  (value, path) =>
    (values as unknown[]).includes(value)
      ? []
      : typeFault(path, `one of ${values.join(', ')}`);

export const listOf =
  <T>(item: Check<T>): Check<T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => item(one, `${path}.${index}`))
      : typeFault(path, 'a list');

/** A choice that may be left open. */
export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path) =>
    value === null ? [] : check(value, path);

/** A field that may be missing. */
export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

/** An object of these fields; others are faults, such as a misspelt one, unless it is `open`. */
export const object =
  <Fields extends Record<string, Check<unknown>>>(
    fields: Fields,
    { open = false } = {},
  ): Check<{ [key in keyof Fields]: Checked<Fields[key]> }> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return typeFault(path, 'an object');
    }
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const given = new Map<string, unknown>(Object.entries(value));
    const unknown = [...given.keys()].filter(
      key => !open && !Object.hasOwn(fields, key),
    );
    return [
      ...Object.entries(fields).flatMap(([key, check]) => {
        const faults = check(given.get(key), at(key));
        const isMissing = faults.length > 0 && !given.has(key);
        return isMissing ? [`${at(key)} is missing`] : faults;
      }),
      ...unknown.map(key => `${at(key)} is not known: remove it`),
    ];
  };
