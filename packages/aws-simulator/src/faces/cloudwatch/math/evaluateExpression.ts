import jsep, { type CoreExpression, type Expression } from 'jsep';
import { mathFunctions, type MathContext } from './functions';
import { combine, type MathValue, type TimeSeries } from './TimeSeries';

type Variables = MathContext & {
  /** The value of another query of the request, by its id. */
  value(id: string): MathValue | undefined;
};

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '&&': (a, b) => Number(Boolean(a && b)),
  '||': (a, b) => Number(Boolean(a || b)),
};

/**
 * Evaluates a metric math expression.
 *
 * @throws Error that says what is wrong with the expression
 */
export function evaluateExpression(
  expression: string,
  variables: Variables,
): MathValue {
  const words = expression.replace(/\bAND\b/g, '&&').replace(/\bOR\b/g, '||');
  return evaluate(jsep(words), variables);
}

function evaluate(node: Expression, variables: Variables): MathValue {
  const expression = node as CoreExpression;
  switch (expression.type) {
    case 'Literal':
      return literal(expression.value);
    case 'Identifier':
      return identifier(expression.name, variables);
    case 'UnaryExpression':
      if (expression.operator !== '-') {
        throw new Error(`Unsupported operator ${expression.operator}`);
      }
      return apply('*', -1, evaluate(expression.argument, variables));
    case 'BinaryExpression':
      return apply(
        expression.operator,
        evaluate(expression.left, variables),
        evaluate(expression.right, variables),
      );
    case 'ArrayExpression':
      return expression.elements.flatMap(element =>
        asList(element ? evaluate(element, variables) : []),
      );
    case 'CallExpression':
      return call(expression.callee, expression.arguments, variables);
    default:
      throw new Error(`Unsupported syntax ${expression.type}`);
  }
}

function call(
  callee: Expression,
  args: Expression[],
  variables: Variables,
): MathValue {
  const name = callee.type === 'Identifier' ? String(callee.name) : '';
  if (!Object.hasOwn(mathFunctions, name)) {
    throw new Error(
      `The AWS simulator does not have the function ${name || 'that is called'}`,
    );
  }
  const values = args.map(argument => evaluate(argument, variables));
  return mathFunctions[name](values, variables);
}

function identifier(name: string, variables: Variables): MathValue {
  const value = variables.value(name);
  if (value !== undefined) {
    return value;
  }
  // A word that only FILL understands.
  if (name === 'REPEAT') {
    return name;
  }
  throw new Error(`Undefined id ${name}`);
}

/** An operator applied to an array is applied to each of its series. */
function apply(operator: string, left: MathValue, right: MathValue): MathValue {
  const operate = operators[operator];
  if (!operate) {
    throw new Error(`Unsupported operator ${operator}`);
  }
  if (typeof left === 'string' || typeof right === 'string') {
    throw new Error(`A text cannot be an operand of ${operator}`);
  }
  if (Array.isArray(left)) {
    return left.flatMap(item => asList(apply(operator, item, right)));
  }
  if (Array.isArray(right)) {
    return right.flatMap(item => asList(apply(operator, left, item)));
  }
  return combine(left, right, operate);
}

function asList(value: MathValue): TimeSeries[] {
  if (Array.isArray(value)) {
    return value;
  }
  if (typeof value !== 'object') {
    throw new Error('An array holds metrics and expressions only');
  }
  return [value];
}

function literal(value: unknown): MathValue {
  if (typeof value === 'number' || typeof value === 'string') {
    return value;
  }
  throw new Error(`Unsupported value ${value}`);
}
