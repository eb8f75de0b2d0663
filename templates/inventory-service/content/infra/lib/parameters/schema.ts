import Type, { type Static } from 'typebox';
import { Choices, Text, orNull } from './schema-types.ts';

const closed = { additionalProperties: false };
const Percent = Type.Integer({ minimum: 1, maximum: 100 });
const Count = Type.Integer({ minimum: 0, maximum: 1000 });
const Cron = Text({
  pattern: '^cron\\([^()]+\\)$',
  description: 'a schedule such as cron(0 20 ? * MON-FRI *)',
});

/** The AWS names that the portal resolves; other resources are called `<stack name>-<suffix>`. */
const NAMES = [
  'vpc',
  'ecs-cluster',
  'ecs-service',
  'app-runner-service',
  'load-balancer',
  'target-group',
  'rds-instance',
  'ecr-repository',
  'log-group',
  'sns-topic',
  'alarm',
  'security-group',
  's3-bucket',
  'iam-role',
  'secret',
  'budget',
  'dashboard',
  'cloudformation-stack',
] as const;

const Names = Type.Object(
  Object.fromEntries(NAMES.map(name => [name, Text({ minLength: 1 })])) as {
    [name in (typeof NAMES)[number]]: ReturnType<typeof Text>;
  },
);

/** On every resource; `Name` is added per resource. */
const Tags = Type.Object({
  Cost: Text({ minLength: 1 }),
  Project: Text({ minLength: 1 }),
  createdBy: Text({ minLength: 1 }),
});

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

/** Tasks stop and start by the clock, such as at night. */
const Schedule = Type.Object(
  {
    timezone: Text({ minLength: 1 }),
    start: Cron,
    stop: Cron,
    stoppedTasks: Count,
  },
  closed,
);

const Scaling = Type.Object(
  {
    cpuPercent: Percent,
    requestsPerTarget: orNull(Type.Integer({ minimum: 1 })),
    schedule: orNull(Schedule),
  },
  closed,
);

const Domain = Type.Object(
  {
    name: Text({ pattern: '^[a-z0-9.-]+$', description: 'a host name' }),
    hostedZoneId: Text({
      pattern: '^Z[A-Z0-9]+$',
      description: 'the id of a Route 53 hosted zone',
    }),
    hostedZoneName: Text({ pattern: '^[a-z0-9.-]+$', description: 'a domain' }),
  },
  closed,
);

/** Source that App Runner builds by itself at every push. */
const AppRunnerSource = Type.Object(
  {
    connectionArn: Text({
      pattern: '^arn:[a-z-]+:apprunner:',
      description: 'the ARN of an App Runner connection to GitHub',
    }),
    repositoryUrl: Text({
      pattern: '^https://github\\.com/[\\w.-]+/[\\w.-]+$',
      description: 'https://github.com/<owner>/<repository>',
    }),
    branch: Text({ minLength: 1 }),
    directory: Text({ pattern: '^/', description: 'a path from the root' }),
  },
  closed,
);

/** An own OpenID Connect provider, instead of a Cognito user pool of the environment. */
const SignIn = Type.Object(
  {
    issuer: Text({ pattern: '^https://', description: 'an https address' }),
    clientId: Text({ minLength: 1 }),
    administratorEmails: Type.Array(Type.String()),
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
