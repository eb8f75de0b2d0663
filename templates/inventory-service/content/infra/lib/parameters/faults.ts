import { Settings } from 'typebox/system';
import Value from 'typebox/value';
import { type Parameters, ParametersSchema } from './schema.ts';

type Fault = ReturnType<typeof Value.Errors>[number];
type Described = {
  description?: string;
  properties?: Record<string, Described>;
  anyOf?: Described[];
};
type Params = {
  type?: string | string[];
  limit?: number;
  allowedValues?: unknown[];
  requiredProperties?: string[];
  additionalProperties?: string[];
};

/** What the schema says about a field, also inside a choice that may be null. */
function descriptionAt(path: string[]): string | undefined {
  let schema: Described | undefined = ParametersSchema as Described;
  for (const key of path) {
    schema = (schema?.anyOf?.at(-1) ?? schema)?.properties?.[key];
  }
  return (schema?.anyOf?.at(-1) ?? schema)?.description;
}

function sentences({ keyword, instancePath, params, message }: Fault) {
  const path = instancePath.split('/').slice(1);
  const at = (key?: string) => [...path, ...(key ? [key] : [])].join('.');
  const { limit, allowedValues, type, ...lists } = params as Params;
  switch (keyword) {
    case 'required':
      return (lists.requiredProperties ?? []).map(
        key => `${at(key)} is missing`,
      );
    case 'additionalProperties':
      return (lists.additionalProperties ?? []).map(
        key => `${at(key)} is not known: remove it`,
      );
    case 'enum':
      return [`${at()} must be one of ${allowedValues?.join(', ')}`];
    case 'pattern':
      return [
        `${at()} must be ${descriptionAt(path) ?? 'written differently'}`,
      ];
    case 'minLength':
      return [`${at()} must not be empty`];
    case 'minimum':
      return [`${at()} must be ${limit} or more`];
    case 'maximum':
      return [`${at()} must be ${limit} or less`];
    case 'type':
      return [`${at() || 'the file'} must be of the type ${type}`];
    default:
      return [`${at()} ${message}`];
  }
}

/** A union that allows null reports the null as well; an unknown field is reported twice. */
const isNoise = ({ keyword, params }: Fault) =>
  keyword === 'anyOf' ||
  keyword === 'boolean' ||
  (keyword === 'type' && (params as Params).type === 'null');

/** What the schema alone cannot say. */
function contradictions(parameters: Parameters): string[] {
  const { environment, network, platform, task, domain, waf } = parameters;
  const { requestsPerTarget } = parameters.scaling;
  const hasLoadBalancer = platform === 'ecs-fargate' && network === 'private';
  const memory = [1, 2, 4, ...(task.cpu === 256 ? [] : [3])].map(
    times => task.cpu * times * 2,
  );
  const rules: [isBroken: boolean, sentence: string][] = [
    [
      task.spot && environment !== 'dev',
      'task.spot is for dev only: Spot tasks are taken away at short notice',
    ],
    [
      task.minimum > task.maximum,
      'task.minimum must not be more than task.maximum',
    ],
    [
      !memory.includes(task.memoryMiB),
      `task.memoryMiB must be one of ${memory.join(', ')} for ${task.cpu} CPU units`,
    ],
    [
      domain !== null && !hasLoadBalancer,
      'domain needs the load balancer of platform ecs-fargate with network private',
    ],
    [
      requestsPerTarget !== null && !hasLoadBalancer,
      'scaling.requestsPerTarget needs the load balancer of platform ecs-fargate with network private',
    ],
    [
      waf && platform === 'ecs-fargate' && network === 'public',
      'waf needs a load balancer or App Runner: choose network private',
    ],
    [
      parameters.appRunnerSource !== null && platform !== 'app-runner',
      'appRunnerSource is for platform app-runner only',
    ],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence);
}

/** Every fault of a parameters file, a sentence each; none when it can be used. */
export function findFaults(value: unknown): string[] {
  // Of more faults than this TypeBox would keep some to itself; unless told, of more than 8.
  Settings.Set({ maxErrors: 1000 });
  const faults = Value.Errors(ParametersSchema, value)
    .filter(fault => !isNoise(fault))
    .flatMap(sentences);
  if (faults.length) return [...new Set(faults)];
  if (!Value.Check(ParametersSchema, value)) return ['it cannot be read'];
  return contradictions(value);
}
