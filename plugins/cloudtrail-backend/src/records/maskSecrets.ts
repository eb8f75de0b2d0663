import {
  environmentKeys,
  isMasked,
  isPublicKey,
  isSecretKey,
  isSecretName,
  MASK,
  pairKeys,
  serviceSecrets,
  textRules,
  toPlainKey,
} from './maskRules';
import { asMap, asText, getEntry, type JsonMap } from './values';

const MAX_PATHS = 200;
const MAX_DEPTH = 100;
const TOO_DEEP = '[nested too deeply]';

/** Which values are hidden below here: none, all of them, or the values of variables. */
type Mode = 'show' | 'hide' | 'variables';

// PostgreSQL takes neither in JSON: half a pair of surrogates, and zero
const cleanText = (text: string) =>
  text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Surrogate}/gu, '\uFFFD');

const isVariables = (key: string, value: unknown) =>
  environmentKeys.has(toPlainKey(key)) && typeof value === 'object';

function getPair(map: JsonMap): { name: string; valueKey: string } | undefined {
  const find = (wanted: readonly string[]) =>
    Object.keys(map).find(key => wanted.includes(toPlainKey(key)));
  const nameKey = find(pairKeys.name);
  const valueKey = find(pairKeys.value);
  const name = nameKey === undefined ? null : asText(map[nameKey]);
  return name === null || valueKey === undefined
    ? undefined
    : { name, valueKey };
}

class Masking {
  readonly paths: string[] = [];
  private readonly secretKeys: ReadonlySet<string>;

  constructor(eventSource: string | null) {
    this.secretKeys = getEntry(serviceSecrets, eventSource ?? '') ?? new Set();
  }

  mask(value: unknown, path: string, mode: Mode, depth = 0): unknown {
    if (depth > MAX_DEPTH) {
      return TOO_DEEP;
    }
    if (typeof value === 'string') {
      return this.maskText(cleanText(value), path, mode);
    }
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        this.mask(item, `${path}[${index}]`, mode, depth + 1),
      );
    }
    const map = asMap(value);
    if (map) {
      return this.maskMap(map, path, mode, depth);
    }
    return mode === 'hide' && typeof value === 'number'
      ? this.hide(path)
      : value;
  }

  private maskMap(map: JsonMap, path: string, mode: Mode, depth: number) {
    const pair = getPair(map);
    // settings around the variables are none themselves
    const isAround =
      mode === 'variables' &&
      Object.entries(map).some(([key, value]) => isVariables(key, value));
    const entries = Object.entries(map).map(([key, value]) => {
      const child = path === '' ? key : `${path}.${key}`;
      const own = this.getMode(key, value, isAround ? 'show' : mode, pair);
      return [cleanText(key), this.mask(value, child, own, depth + 1)];
    });
    return Object.fromEntries(entries) as JsonMap;
  }

  private getMode(
    key: string,
    value: unknown,
    mode: Mode,
    pair: ReturnType<typeof getPair>,
  ): Mode {
    if (mode === 'hide') {
      return isPublicKey(key) ? 'show' : 'hide';
    }
    if (isSecretKey(key) || this.secretKeys.has(toPlainKey(key))) {
      return 'hide';
    }
    if (pair?.valueKey === key) {
      const isSecret =
        isSecretName(pair.name) && !String(value).startsWith('arn:');
      return mode === 'variables' || isSecret ? 'hide' : 'show';
    }
    if (isVariables(key, value)) {
      return 'variables';
    }
    // a map from names to values, not one of the settings around them
    return mode === 'variables' && !pair && typeof value === 'string'
      ? 'hide'
      : 'show';
  }

  private maskText(text: string, path: string, mode: Mode): string {
    if (mode === 'hide') {
      return text === '' || isMasked(text) ? text : this.hide(path);
    }
    const masked = textRules.reduce(
      (rest, { sign, pattern, keep }) =>
        rest.includes(sign) ? rest.replaceAll(pattern, keep) : rest,
      text,
    );
    if (masked !== text) {
      this.remember(path);
    }
    return masked;
  }

  private hide(path: string): string {
    this.remember(path);
    return MASK;
  }

  private remember(path: string) {
    if (this.paths.length < MAX_PATHS) {
      this.paths.push(path);
    }
  }
}

/**
 * Replaces secrets by `***`: values of keys that hold one by their name, values
 * of environment variables, template parameters that are named like a secret, user
 * data, credentials within addresses and texts. Characters that no database keeps are replaced too.
 *
 * @returns a copy, and where something was masked, e.g. `requestParameters.secretString`; 200 places at most
 */
export function maskSecrets(record: JsonMap): {
  record: JsonMap;
  maskedPaths: string[];
} {
  const masking = new Masking(asText(record.eventSource));
  const masked = masking.mask(record, '', 'show') as JsonMap;
  return { record: masked, maskedPaths: masking.paths };
}
