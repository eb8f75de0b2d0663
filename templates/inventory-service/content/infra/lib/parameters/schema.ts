import Type, { type Static } from 'typebox';
import { Names, Tags } from './schema-names.ts';
import { AppRunnerSource, Domain, Scaling, SignIn } from './schema-options.ts';
import { Choices, closed, Count, orNull, Text } from './schema-types.ts';

const Task = Type.Object(
  {
    /** CPU units; 1024 are one vCPU. */
    cpu: Choices([256, 512, 1024, 2048]),
    memoryMiB: Choices([512, 1024, 2048, 4096]),
    architecture: Choices(['arm64', 'x86_64']),
    minimum: Count,
    maximum: Count,
    spot: Type.Boolean(),
    /** Whether people may open a shell in a container (ECS Exec). */
    exec: Type.Boolean(),
  },
  closed,
);

const Database = Type.Object(
  {
    class: Text({
      pattern: '^db\\.[a-z0-9]+\\.[a-z0-9]+$',
      description: 'an instance class such as db.t4g.micro',
    }),
    storageGiB: Type.Integer({ minimum: 20, maximum: 16_384 }),
    multiAz: Type.Boolean(),
  },
  closed,
);

/** Everything that was chosen for one environment: `infra/parameters/<environment>.json`. */
export const ParametersSchema = Type.Object(
  {
    environment: Choices(['dev', 'stg', 'prod']),
    accountId: Text({ pattern: '^\\d{12}$', description: '12 digits' }),
    region: Text({
      pattern: '^[a-z]{2}(-[a-z]+)+-\\d$',
      description: 'an AWS region such as ap-northeast-1',
    }),
    sysname: Text({ minLength: 1 }),
    name: Text({ minLength: 1 }),
    user: Text({ minLength: 1 }),
    platform: Choices(['ecs-fargate', 'app-runner']),
    network: Choices(['public', 'private']),
    egress: Choices(['nat-gateway', 'vpc-endpoints']),
    names: Names,
    tags: Tags,
    task: Task,
    database: Database,
    scaling: Scaling,
    domain: orNull(Domain),
    waf: Type.Boolean(),
    backupCopyRegion: orNull(Text({ pattern: '^[a-z]{2}(-[a-z]+)+-\\d$' })),
    gitHubRepository: orNull(
      Text({
        pattern: '^[\\w.-]+/[\\w.-]+$',
        description: '<owner>/<repository>',
      }),
    ),
    appRunnerSource: orNull(AppRunnerSource),
    monthlyBudgetUsd: Type.Number({ minimum: 1 }),
    notificationEmail: Text({
      pattern: '^[^@\\s]+@[^@\\s]+$',
      description: 'an e-mail address',
    }),
    /** The https address that browsers use, where it is not the domain. */
    publicUrl: Type.Optional(
      orNull(Text({ pattern: '^https://', description: 'an https address' })),
    ),
    signIn: Type.Optional(orNull(SignIn)),
  },
  closed,
);

export type Parameters = Static<typeof ParametersSchema>;
