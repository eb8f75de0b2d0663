import { awsNameRules } from './awsNameRules';
import type { AwsNamingInput } from './types';

/**
 * A part of a name that a person enters.
 * @public
 */
export type AwsNamingField = keyof AwsNamingInput;

/**
 * What is wrong with one field of a name. `code` is for translation, `message`
 * is the English sentence.
 * @public
 */
export type AwsNamingProblem = {
  field: AwsNamingField;
  code: 'missing' | 'too-long' | 'form' | 'reserved';
  message: string;
};

type FieldRule = {
  maxLength: number;
  pattern: RegExp;
  form: string;
};

const fieldRules: Record<AwsNamingField, FieldRule> = {
  sysname: {
    maxLength: 63,
    pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    form: 'lower-case letters, digits and single hyphens, a letter first, no hyphen last',
  },
  environment: {
    maxLength: 4,
    pattern: /^(dev|stg|prod)$/,
    form: '"dev", "stg" or "prod"',
  },
  user: {
    maxLength: 64,
    // IAM also allows a comma, which an AWS tag value does not.
    pattern: /^(?=.*[A-Za-z0-9])[A-Za-z0-9_+=.@-]+$/,
    form: 'an IAM user name of letters, digits and _ + = . @ -',
  },
  name: {
    maxLength: 63,
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    form: 'lower-case letters, digits and single hyphens, a letter or digit first and last',
  },
};

const reservedPrefixes = Object.values(awsNameRules)
  .filter(rule => !rule.namePrefix)
  .flatMap(rule => rule.reservedPrefixes ?? []);
const reservedSuffixes = Object.values(awsNameRules).flatMap(
  rule => rule.reservedSuffixes ?? [],
);

// The name starts with sysname and ends with name: only they can meet a reserved word.
function findReserved(field: AwsNamingField, value: string) {
  if (field === 'sysname') {
    return reservedPrefixes.find(prefix => `${value}-`.startsWith(prefix));
  }
  return field === 'name'
    ? reservedSuffixes.find(suffix => `-${value}`.endsWith(suffix))
    : undefined;
}

function findProblem(
  field: AwsNamingField,
  value: unknown,
): AwsNamingProblem | undefined {
  const rule = fieldRules[field];
  if (value === undefined || value === null || value === '') {
    const message = `"${field}" is missing: write ${rule.form}.`;
    return { field, code: 'missing', message };
  }
  if (typeof value !== 'string' || !rule.pattern.test(value)) {
    const message = `"${field}" must be ${rule.form}.`;
    return { field, code: 'form', message };
  }
  if (value.length > rule.maxLength) {
    const message = `"${field}" has ${value.length} characters: at most ${rule.maxLength} are allowed.`;
    return { field, code: 'too-long', message };
  }
  const reserved = findReserved(field, value);
  if (reserved) {
    const message = `"${field}" is reserved: an AWS resource name may not use "${reserved}" there.`;
    return { field, code: 'reserved', message };
  }
  return undefined;
}

/**
 * Checks each field that makes up the names; an empty list means that every
 * name can be made.
 * @public
 */
export function findAwsNamingProblems(
  input: Partial<Record<AwsNamingField, unknown>>,
): AwsNamingProblem[] {
  return (Object.keys(fieldRules) as AwsNamingField[]).flatMap(
    field => findProblem(field, input[field]) ?? [],
  );
}
