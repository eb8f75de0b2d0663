import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { isAwsAccountId, isAwsRegion } from '@hangar/plugin-aws-common';
import type { ActivityFilter } from '@hangar/plugin-cloudtrail-common';
import { parseEntityRefText } from './parseEntityRef';
import { parseText } from './parseText';

/** What events are narrowed to, without the range. */
export type EventFilter = Omit<ActivityFilter, 'from' | 'to'>;

/** Gives all values that an input was given. */
export type ReadInput = (field: string) => string[];

const MAX_VALUES = 50;
const LENGTHS = { word: 256, resource: 2048, text: 200 };

function parseUser(field: string, input: string): string {
  const text = parseText(field, input, LENGTHS.word);
  return /^user:/i.test(text)
    ? stringifyEntityRef(parseEntityRefText(field, text, 'user'))
    : text;
}

function parseAccount(field: string, input: string): string {
  if (!isAwsAccountId(input)) {
    throw new InputError(
      `${field} must be the 12 digits of an AWS account: "${input.slice(0, 50)}" is none`,
    );
  }
  return input;
}

function parseRegion(field: string, input: string): string {
  if (!isAwsRegion(input)) {
    throw new InputError(
      `${field} must be an AWS region such as ap-northeast-1: "${input.slice(0, 50)}" is none`,
    );
  }
  return input;
}

const parseWord = (field: string, input: string) =>
  parseText(field, input, LENGTHS.word);

const lists = {
  user: parseUser,
  eventName: parseWord,
  eventSource: parseWord,
  account: parseAccount,
  region: parseRegion,
} as const;

/** Each input of a filter, and the field it becomes. */
const texts = {
  resource: ['resource', LENGTHS.resource],
  sourceIp: ['sourceIpAddress', LENGTHS.word],
  q: ['text', LENGTHS.text],
} as const;

const flags = ['readOnly', 'errorsOnly', 'sensitiveOnly'] as const;

function readOne(read: ReadInput, field: string): string | undefined {
  const values = read(field);
  if (values.length > 1) {
    throw new InputError(`${field} must be given once`);
  }
  return values[0];
}

function parseFlag(field: string, input: string): boolean {
  if (input !== 'true' && input !== 'false') {
    throw new InputError(
      `${field} must be true or false: "${input.slice(0, 50)}" is neither`,
    );
  }
  return input === 'true';
}

function parseList(read: ReadInput, field: keyof typeof lists) {
  const values = read(field);
  if (values.length > MAX_VALUES) {
    throw new InputError(
      `${field} must not have more than ${MAX_VALUES} values`,
    );
  }
  const parsed = values.map(value => lists[field](field, value));
  return [...new Set(parsed)].sort();
}

/** The inputs that narrow a list of events; the values of one are alternatives. */
export function parseEventFilter(read: ReadInput): EventFilter {
  const filter: EventFilter = {};
  for (const field of Object.keys(lists) as Array<keyof typeof lists>) {
    const values = parseList(read, field);
    if (values.length > 0) {
      filter[field] = values;
    }
  }
  for (const field of flags) {
    const value = readOne(read, field);
    const flag = value === undefined ? undefined : parseFlag(field, value);
    // "not errors only" is no condition; "not reads" is one
    if (flag !== undefined && (flag || field === 'readOnly')) {
      filter[field] = flag;
    }
  }
  for (const [input, [field, max]] of Object.entries(texts)) {
    const value = readOne(read, input);
    if (value !== undefined) {
      filter[field] = parseText(input, value.trim(), max);
    }
  }
  return filter;
}
