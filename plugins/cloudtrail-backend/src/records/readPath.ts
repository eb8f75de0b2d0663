import { asMap } from './values';

type Step = { key: string; where?: [key: string, value: string] };

const STEP = /^([^[\]]+)(?:\[(?:\*|([^=\]]+)=([^\]]+))\])?$/;

function parseStep(text: string): Step {
  const [, key = text, field, value] = STEP.exec(text) ?? [];
  return field === undefined ? { key } : { key, where: [field, value] };
}

function takeStep(from: unknown, { key, where }: Step): unknown[] {
  const value = asMap(from)?.[key];
  if (value === undefined || value === null) {
    return [];
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return where
    ? values.filter(item => asMap(item)?.[where[0]] === where[1])
    : values;
}

/**
 * Every value that a path leads to. `a.b[c=d].e` goes through the elements of the
 * list `b` whose `c` is `d`; a list without such a condition is gone through as a whole.
 */
export function readPath(value: unknown, path: string): unknown[] {
  return path
    .split('.')
    .map(parseStep)
    .reduce(
      (found, step) => found.flatMap(item => takeStep(item, step)),
      [value],
    );
}
