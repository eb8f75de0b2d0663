import {
  type Checked,
  flag,
  integer,
  numberFrom,
  object,
  oneOf,
  optional,
  orNull,
  text,
} from './checks.ts';
import { names, tags } from './schema-names.ts';
import {
  appRunnerSource,
  count,
  domain,
  gitHubRepository,
  publicUrl,
  region,
  scaling,
  signIn,
} from './schema-options.ts';

const task = object({
  /** CPU units; 1024 are one vCPU. */
  cpu: oneOf(256, 512, 1024, 2048),
  memoryMiB: oneOf(512, 1024, 2048, 4096),
  architecture: oneOf('arm64', 'x86_64'),
  minimum: count,
  maximum: count,
  spot: flag,
  /** Whether people may open a shell in a container (ECS Exec). */
  exec: flag,
});

const database = object({
  class: text(
    /^db\.[a-z0-9]+\.[a-z0-9]+$/,
    'an instance class such as db.t4g.micro',
  ),
  storageGiB: integer(20, 16_384),
  multiAz: flag,
});

/** Everything that was chosen for one environment: `infra/parameters/<environment>.json`. */
export const parametersSchema = object({
  environment: oneOf('dev', 'stg', 'prod'),
  accountId: text(/^\d{12}$/, '12 digits'),
  region,
  sysname: text(),
  name: text(),
  user: text(),
  platform: oneOf('ecs-fargate', 'app-runner'),
  network: oneOf('public', 'private'),
  egress: oneOf('nat-gateway', 'vpc-endpoints'),
  names,
  tags,
  task,
  database,
  scaling,
  domain: orNull(domain),
  waf: flag,
  backupCopyRegion: orNull(region),
  gitHubRepository: orNull(gitHubRepository),
  appRunnerSource: orNull(appRunnerSource),
  monthlyBudgetUsd: numberFrom(1),
  notificationEmail: text(/^[^@\s]+@[^@\s]+$/, 'an e-mail address'),
  publicUrl: optional(orNull(publicUrl)),
  signIn: optional(orNull(signIn)),
});

/** The parameters of one environment, checked. */
export type Parameters = Checked<typeof parametersSchema>;
