import { type Parameters, parametersSchema } from './schema.ts';

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
  const faults = parametersSchema(value, '');
  return faults.length ? faults : contradictions(value as Parameters);
}
