import { stackValidationError } from '../StackError';
import { cidrBlocks } from './cidr';
import { evaluate, evaluateText, type EvaluationScope } from './evaluate';
import { readGetAtt } from './references';
import { isObject } from './Template';

type IntrinsicFunction = (content: unknown, scope: EvaluationScope) => unknown;

/** Two zones of each region are enough for the templates of this house. */
const ZONES: Readonly<Record<string, ReadonlyArray<string>>> = {
  'ap-northeast-1': ['a', 'c', 'd'],
};

function malformed(name: string, expected: string) {
  return stackValidationError(
    `Template error: every ${name} object requires ${expected}`,
  );
}

function list(
  content: unknown,
  scope: EvaluationScope,
  name: string,
): unknown[] {
  const value = Array.isArray(content)
    ? content.map(item => evaluate(item, scope))
    : evaluate(content, scope);
  if (!Array.isArray(value)) {
    throw malformed(name, 'a list of parameters');
  }
  return value;
}

function conditions(content: unknown, scope: EvaluationScope): boolean[] {
  return list(content, scope, 'Fn::And, Fn::Or and Fn::Not').map(
    item => item === true || item === 'true',
  );
}

function sub(content: unknown, scope: EvaluationScope): string {
  const [text, values] = Array.isArray(content) ? content : [content, {}];
  if (typeof text !== 'string') {
    throw malformed('Fn::Sub', 'a string');
  }
  const own = isObject(values) ? values : {};
  return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    const key = name.trim();
    if (key.startsWith('!')) {
      return `\${${key.slice(1)}}`;
    }
    if (Object.hasOwn(own, key)) {
      return evaluateText(own[key], scope);
    }
    const [logicalId, ...attribute] = key.split('.');
    return String(
      attribute.length > 0
        ? scope.getAtt(logicalId, attribute.join('.'))
        : scope.ref(key),
    );
  });
}

function findInMap(content: unknown, scope: EvaluationScope): unknown {
  const [map, first, second, options] = list(content, scope, 'Fn::FindInMap');
  const values = scope.mappings[String(map)]?.[String(first)];
  const found = isObject(values) ? values[String(second)] : undefined;
  const fallback = isObject(options) ? options.DefaultValue : undefined;
  if (found === undefined && fallback === undefined) {
    throw stackValidationError(
      `Template error: Unable to get mapping for ${String(map)}::${String(first)}::${String(second)}`,
    );
  }
  return found ?? fallback;
}

/** The intrinsic functions, by their names in a template. */
export const functions: Readonly<Record<string, IntrinsicFunction>> = {
  Ref: (content, scope) => scope.ref(String(content)),
  Condition: (content, scope) =>
    // A policy's statements have a key of this name, too.
    typeof content === 'string'
      ? scope.condition(content)
      : { Condition: evaluate(content, scope) },
  'Fn::GetAtt': (content, scope) => {
    const [logicalId, attribute] = readGetAtt(content);
    return scope.getAtt(logicalId, evaluateText(attribute, scope));
  },
  'Fn::Sub': sub,
  'Fn::Join': (content, scope) => {
    const [separator, items] = list(content, scope, 'Fn::Join');
    if (!Array.isArray(items)) {
      throw malformed('Fn::Join', 'a delimiter and a list of strings');
    }
    return items.map(String).join(String(separator));
  },
  'Fn::Split': (content, scope) => {
    const [separator, text] = list(content, scope, 'Fn::Split');
    return String(text).split(String(separator));
  },
  'Fn::Select': (content, scope) => {
    const [index, items] = list(content, scope, 'Fn::Select');
    const item = Array.isArray(items) ? items[Number(index)] : undefined;
    if (item === undefined) {
      throw stackValidationError(
        'Template error: Fn::Select cannot select nonexistent value at index '.concat(
          String(index),
        ),
      );
    }
    return item;
  },
  'Fn::GetAZs': (content, scope) => {
    const region = evaluateText(content, scope) || scope.region;
    return (ZONES[region] ?? ['a', 'b', 'c']).map(zone => `${region}${zone}`);
  },
  'Fn::ImportValue': (content, scope) =>
    scope.importValue(evaluateText(content, scope)),
  'Fn::If': (content, scope) => {
    if (!Array.isArray(content) || content.length !== 3) {
      throw malformed('Fn::If', 'a condition and two values');
    }
    const [name, yes, no] = content;
    return evaluate(scope.condition(String(name)) ? yes : no, scope);
  },
  'Fn::Equals': (content, scope) => {
    const [left, right] = list(content, scope, 'Fn::Equals');
    return String(left) === String(right);
  },
  'Fn::Not': (content, scope) => !conditions(content, scope)[0],
  'Fn::And': (content, scope) => conditions(content, scope).every(Boolean),
  'Fn::Or': (content, scope) => conditions(content, scope).some(Boolean),
  'Fn::FindInMap': findInMap,
  'Fn::Base64': (content, scope) =>
    Buffer.from(evaluateText(content, scope)).toString('base64'),
  'Fn::Cidr': (content, scope) => {
    const [block, count, bits = 8] = list(content, scope, 'Fn::Cidr');
    return cidrBlocks(String(block), Number(count), Number(bits));
  },
};
