import { stackValidationError } from '../StackError';
import { functions } from './functions';
import { isObject } from './Template';

/** Stands for a property that is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** What the names in a template mean while it is evaluated. */
export type EvaluationScope = {
  region: string;
  mappings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  condition(name: string): boolean;
  /** A parameter, a pseudo parameter or a resource. */
  ref(name: string): unknown;
  getAtt(logicalId: string, attribute: string): unknown;
  importValue(exportName: string): string;
};

/**
 * Replaces every intrinsic function by its value.
 *
 * @throws StackError ValidationError
 */
export function evaluate(value: unknown, scope: EvaluationScope): unknown {
  if (Array.isArray(value)) {
    return value
      .map(item => evaluate(item, scope))
      .filter(item => item !== NO_VALUE);
  }
  if (!isObject(value)) {
    return value;
  }
  const entries = Object.entries(value);
  const [[key, content] = ['', undefined]] = entries;
  if (entries.length === 1 && Object.hasOwn(functions, key)) {
    return functions[key](content, scope);
  }
  if (entries.length === 1 && key.startsWith('Fn::')) {
    throw stackValidationError(
      `Template error: the AWS simulator does not have the intrinsic function ${key}`,
    );
  }
  return Object.fromEntries(
    entries
      .map(([name, item]) => [name, evaluate(item, scope)] as const)
      .filter(([, item]) => item !== NO_VALUE),
  );
}

/** The value as text, as names and outputs need it. */
export function evaluateText(value: unknown, scope: EvaluationScope): string {
  const result = evaluate(value, scope);
  if (result === NO_VALUE || result === undefined || result === null) {
    return '';
  }
  return typeof result === 'object' ? JSON.stringify(result) : String(result);
}
