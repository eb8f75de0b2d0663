import assert from 'node:assert/strict';
import Type from 'typebox';
import { Value } from 'typebox/value';
import { METRIC_UNITS } from '../../src/metrics/emf.ts';

const name = Type.String({ minLength: 1, maxLength: 255 });
const Definition = Type.Object(
  { Name: name, Unit: Type.Enum(['Count', 'Milliseconds', 'Bytes']) },
  { additionalProperties: false },
);
const Directive = Type.Object(
  {
    Namespace: name,
    Dimensions: Type.Tuple([
      Type.Tuple([Type.Literal('Service'), Type.Literal('Environment')]),
    ]),
    Metrics: Type.Array(Definition, { minItems: 1, maxItems: 100 }),
  },
  { additionalProperties: false },
);
const number = Type.Number({ minimum: 0 });
const Target = Type.Union([
  number,
  Type.Array(number, { minItems: 1, maxItems: 100 }),
]);

/** A line of ours, as the specification of the embedded metric format wants it. */
const Line = Type.Object(
  {
    _aws: Type.Object(
      {
        Timestamp: Type.Integer({ minimum: 1.7e12 }),
        CloudWatchMetrics: Type.Array(Directive, { minItems: 1, maxItems: 1 }),
      },
      { additionalProperties: false },
    ),
    Service: name,
    Environment: name,
    ...Object.fromEntries(
      Object.keys(METRIC_UNITS).map(key => [key, Type.Optional(Target)]),
    ),
  },
  { additionalProperties: false },
);

/** The values of a line, which must be one as the specification wants it and of ours. */
export function readEmfLine(text: string): Record<string, unknown> {
  assert.match(text, /^\{[^\n]+\}\n$/);
  const line = JSON.parse(text);
  assert.deepEqual([...Value.Errors(Line, line)], []);
  const { _aws, Service, Environment, ...values } = line;
  const [{ Metrics }] = _aws.CloudWatchMetrics;
  assert.deepEqual(
    Metrics.map(({ Name }: { Name: string }) => Name),
    Object.keys(values),
  );
  return values;
}
