import { createHash } from 'node:crypto';
import { hexId } from '../../random';

/** What the placeholders of a resource type's patterns stand for. */
export type PatternValues = {
  accountId: string;
  region: string;
  name: string;
  generation: number;
  /** Distinguishes the made-up parts of one resource from all others. */
  seed: string;
  physicalId?: string;
  arn?: string;
  properties: Readonly<Record<string, unknown>>;
};

const PLACEHOLDER = /\{([\w-]+)(?::(\w+))?\}/g;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const UPPER = `${LETTERS}234567`;
const MIXED = `${LETTERS}${LETTERS.toLowerCase()}0123456789`;

/** Fills the placeholders of a pattern; the same values give the same text. */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replace(PLACEHOLDER, (_, word: string, argument = '') =>
    fill(word, argument, values),
  );
}

function fill(word: string, argument: string, values: PatternValues): string {
  const { seed } = values;
  const property = () => textOf(values, argument);
  switch (word) {
    case 'account':
      return values.accountId;
    case 'region':
    case 'name':
      return values[word];
    case 'generation':
      return String(values.generation + 1);
    case 'physicalId':
    case 'arn':
      return values[word] ?? '';
    case 'property':
      return property();
    case 'last':
      return property().split('/').slice(-1).join('/');
    case 'last2':
      return property().split('/').slice(-2).join('/');
    case 'last3':
      return property().split('/').slice(-3).join('/');
    case 'host':
      return property().replace(/^https?:\/\//, '');
    case 'hex':
      return hexId(seed, Number(argument));
    case 'digits':
      return madeUp(seed, '0123456789', Number(argument));
    case 'upper':
      return madeUp(seed, UPPER, Number(argument));
    case 'mixed':
      return madeUp(seed, MIXED, Number(argument));
    case 'octet':
      return String(Number.parseInt(hexId(`${seed}/${argument}`, 2), 16));
    case 'uuid':
      return uuid(seed);
    case 'region-hash':
      return `c${hexId(`${values.accountId}/${values.region}`, 11)}`;
    case 'port':
      return databasePort(values.properties);
    case 'budgetName':
      return budgetName(values);
    default:
      return '';
  }
}

/** A stable text of these characters. */
export function madeUp(seed: string, alphabet: string, length: number): string {
  const bytes = createHash('sha512').update(seed).digest();
  return Array.from(
    { length },
    (_, index) => alphabet[bytes[index % bytes.length] % alphabet.length],
  ).join('');
}

export function uuid(seed: string): string {
  const hex = hexId(seed, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

function textOf(values: PatternValues, property: string): string {
  const value =
    property === 'physicalId' ? values.physicalId : values.properties[property];
  return value === undefined ? '' : String(value);
}

function databasePort({ Port, Engine }: Readonly<Record<string, unknown>>) {
  const usual = /postgres/.test(String(Engine)) ? 5432 : 3306;
  return String(Port ?? usual);
}

function budgetName({ name, properties }: PatternValues): string {
  const { Budget } = properties;
  const named =
    typeof Budget === 'object' && Budget !== null && 'BudgetName' in Budget
      ? Budget.BudgetName
      : undefined;
  return typeof named === 'string' ? named : name;
}
