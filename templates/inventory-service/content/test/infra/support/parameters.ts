import type { Parameters } from '../../../infra/lib/parameters/schema.ts';
import dev from '../dev.json' with { type: 'json' };

type Change = {
  [key in keyof Parameters]?: Parameters[key] extends object
    ? Partial<Parameters[key]>
    : Parameters[key];
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/** The parameters of the example, with some of them changed. */
export function parametersWith(change: Change = {}): Parameters {
  const base = structuredClone(dev) as Record<string, unknown>;
  for (const [key, value] of Object.entries(change)) {
    const before = base[key];
    base[key] =
      isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  return base as Parameters;
}

const domain = {
  name: 'parts.example.com',
  hostedZoneId: 'Z0123456789ABCDEFGHIJ',
  hostedZoneName: 'example.com',
};
const appRunnerSource = {
  connectionArn:
    'arn:aws:apprunner:ap-northeast-1:111122223333:connection/github/0123456789abcdef0123456789abcdef',
  repositoryUrl: 'https://github.com/example/parts',
  branch: 'main',
  directory: '/',
};
const schedule = {
  timezone: 'Asia/Tokyo',
  start: 'cron(0 8 ? * MON-FRI *)',
  stop: 'cron(0 20 ? * MON-FRI *)',
  stoppedTasks: 0,
};

export type Case = {
  title: string;
  parameters: Parameters;
  imageTag?: string;
};

/** Every platform, network, environment and way out of a private network. */
const plain: Case[] = (['ecs-fargate', 'app-runner'] as const).flatMap(
  platform =>
    (
      [
        ['public', 'nat-gateway'],
        ['private', 'nat-gateway'],
        ['private', 'vpc-endpoints'],
      ] as const
    ).flatMap(([network, egress]) =>
      (['dev', 'stg', 'prod'] as const).map(environment => ({
        title: `${platform} ${network} ${egress} ${environment}`,
        imageTag: 'abc123',
        parameters: parametersWith({
          platform,
          network,
          egress,
          environment,
          task: {
            architecture: platform === 'app-runner' ? 'x86_64' : 'arm64',
          },
          database: { multiAz: environment === 'prod' },
        }),
      })),
    ),
);

/** Everything that can be turned on, turned on. */
const rich: Case[] = [
  {
    title: 'ecs-fargate private with everything',
    imageTag: 'abc123',
    parameters: parametersWith({
      environment: 'prod',
      network: 'private',
      egress: 'vpc-endpoints',
      domain,
      waf: true,
      task: { exec: true, minimum: 2, maximum: 8 },
      database: { multiAz: true },
      scaling: { requestsPerTarget: 500, schedule },
      backupCopyRegion: 'ap-northeast-3',
      gitHubRepository: 'example/parts',
    }),
  },
  {
    title: 'ecs-fargate public on Spot, first deployment',
    parameters: parametersWith({ task: { spot: true, exec: true } }),
  },
  {
    title: 'ecs-fargate private with endpoints, first deployment',
    parameters: parametersWith({
      network: 'private',
      egress: 'vpc-endpoints',
    }),
  },
  {
    title: 'app-runner from GitHub',
    parameters: parametersWith({
      platform: 'app-runner',
      network: 'private',
      waf: true,
      appRunnerSource,
      gitHubRepository: 'example/parts',
    }),
  },
  {
    title: 'app-runner, first deployment',
    parameters: parametersWith({ platform: 'app-runner' }),
  },
  {
    title: 'ecs-fargate with an own sign-in provider',
    imageTag: 'abc123',
    parameters: parametersWith({
      signIn: {
        issuer: 'https://id.example.com',
        clientId: 'parts',
        administratorEmails: ['administrator@example.com'],
      },
      publicUrl: 'https://parts.example.com',
    }),
  },
];

export const CASES: Case[] = [...plain, ...rich];

/** The case of that title. */
export function caseOf(title: string): Case {
  const found = CASES.find(one => one.title === title);
  if (!found) throw new Error(`There is no case "${title}".`);
  return found;
}
