import { InputError } from '@backstage/errors';
import type { AwsEnvironment } from '../naming/types';
import { pricedRegions, type PricedRegion } from './priceList';

/**
 * What may be chosen, the default first where there is one.
 * @public
 */
export const environmentOptions = {
  environment: ['dev', 'stg', 'prod'],
  platform: ['ecs-fargate', 'app-runner'],
  network: ['public', 'private'],
  region: pricedRegions,
  egress: ['nat-gateway', 'vpc-endpoints'],
  taskSize: ['512-1024', '256-512', '1024-2048'],
  architecture: ['arm64', 'x86_64'],
  databaseClass: [
    'db.t4g.micro',
    'db.t3.micro',
    'db.t4g.small',
    'db.t4g.medium',
    'db.m7g.large',
  ],
} as const;

/**
 * What a person chooses about an environment; it decides what is built and what it costs.
 * @public
 */
export type EnvironmentChoices = {
  environment: AwsEnvironment;
  platform: (typeof environmentOptions)['platform'][number];
  /** `private`: behind a load balancer, in subnets without public addresses. */
  network: (typeof environmentOptions)['network'][number];
  region: PricedRegion;
  /** How a private network reaches AWS and the Internet. */
  egress: (typeof environmentOptions)['egress'][number];
  /** CPU units and MiB of one task. */
  taskSize: (typeof environmentOptions)['taskSize'][number];
  architecture: (typeof environmentOptions)['architecture'][number];
  databaseClass: (typeof environmentOptions)['databaseClass'][number];
  /** Tasks that always run; 1, in prod 2. */
  minimumTasks?: number;
  /** Standby database in a second zone; in prod. */
  multiAz?: boolean;
  /** 1, in prod 2. */
  natGateways?: number;
  /** Zones that have interface endpoints; 2. */
  endpointZones?: number;
  /** GiB of gp3 storage; 20. */
  storageGiB?: number;
  /** Tasks on Fargate Spot, which AWS may end with two minutes' notice. */
  spot?: boolean;
  /** `weekdays`: the database is stopped at night and at weekends. */
  databaseHours?: 'always' | 'weekdays';
  /** An own domain: a hosted zone in Route 53; its certificate is free. */
  domain?: boolean;
  waf?: boolean;
};

const required = ['environment', 'platform', 'network', 'region'] as const;
const optional = [
  'egress',
  'taskSize',
  'architecture',
  'databaseClass',
] as const;

function findProblem(
  key: keyof typeof environmentOptions,
  value: unknown,
): string | undefined {
  const options: readonly unknown[] = environmentOptions[key];
  return options.includes(value)
    ? undefined
    : `"${key}" must be one of ${options.join(', ')}.`;
}

/**
 * Checks the choices of a form; fields that are no choice are left out.
 *
 * @throws InputError that names every wrong field and what it may be.
 * @public
 */
export function parseEnvironmentChoices(
  input: Readonly<Record<string, unknown>>,
): EnvironmentChoices {
  const chosen: Record<string, unknown> = {};
  for (const key of required) {
    chosen[key] = input[key];
  }
  for (const key of optional) {
    chosen[key] = input[key] ?? environmentOptions[key][0];
  }
  const problems = [...required, ...optional].flatMap(
    key => findProblem(key, chosen[key]) ?? [],
  );
  if (problems.length > 0) {
    throw new InputError(problems.join(' '));
  }
  // Without problems every field has its type.
  return chosen as EnvironmentChoices;
}
