import {
  isHeaderValue,
  isMasked,
  isPublicKey,
  isSecretKey,
  isSecretName,
  MASK,
  toPlainKey,
} from './maskRules';
import {
  cleanText,
  getPair,
  isJsonLike,
  isVariables,
  maskParts,
} from './maskShapes';
import { asMap, type JsonMap } from './values';

const MAX_PATHS = 200;
const MAX_DEPTH = 100;
// of JSON within JSON
const MAX_TEXT_DEPTH = 50;
const TOO_DEEP = '[nested too deeply]';

/** Which values are hidden below here: none, all of them, or the values of variables. */
type Mode = 'show' | 'hide' | 'variables';

/** Masks one record, and remembers where. */
export class Masking {
  readonly paths: string[] = [];

  constructor(private readonly secretKeys: ReadonlySet<string>) {}

  mask(value: unknown, path: string, mode: Mode, depth = 0): unknown {
    if (depth > MAX_DEPTH) {
      return TOO_DEEP;
    }
    if (typeof value === 'string') {
      return this.maskText(cleanText(value), path, mode, depth);
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
    if (
      isSecretKey(key, value) ||
      isHeaderValue(key) ||
      this.secretKeys.has(toPlainKey(key))
    ) {
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

  private maskText(
    text: string,
    path: string,
    mode: Mode,
    depth: number,
  ): string {
    if (mode === 'hide') {
      return text === '' || isMasked(text) ? text : this.hide(path);
    }
    const masked = maskParts(this.maskJson(text, depth));
    if (masked !== text) {
      this.remember(path);
    }
    return masked;
  }

  /** A text that is JSON as a whole is masked as what it holds. */
  private maskJson(text: string, depth: number): string {
    if (!isJsonLike(text) || depth > MAX_TEXT_DEPTH) {
      return text;
    }
    try {
      const inner = new Masking(this.secretKeys);
      const masked = inner.mask(JSON.parse(text), '', 'show', depth + 1);
      return inner.paths.length > 0 ? JSON.stringify(masked) : text;
    } catch {
      // it only looks like JSON
      return text;
    }
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
