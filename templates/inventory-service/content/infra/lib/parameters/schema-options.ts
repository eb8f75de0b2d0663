import { integer, listOf, object, orNull, text } from './checks.ts';

const cron = text(
  /^cron\([^()]+\)$/,
  'a schedule such as cron(0 20 ? * MON-FRI *)',
);
const httpsAddress = text(/^https:\/\/[^/\s]+/, 'an https address');
const hostName = text(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name');

/** How many tasks. */
export const count = integer(0, 1000);

export const region = text(
  /^[a-z]{2}(-[a-z]+)+-\d$/,
  'an AWS region such as ap-northeast-1',
);

export const scaling = object({
  /** Average processor load that autoscaling keeps to. */
  cpuPercent: integer(1, 100),
  requestsPerTarget: orNull(integer(1, 1_000_000)),
  /** Tasks stop and start by the clock, such as at night. */
  schedule: orNull(
    object({
      timezone: text(),
      start: cron,
      stop: cron,
      stoppedTasks: count,
    }),
  ),
});

export const domain = object({
  name: hostName,
  hostedZoneId: text(/^Z[A-Z0-9]+$/, 'the id of a Route 53 hosted zone'),
  hostedZoneName: hostName,
});

export const gitHubRepository = text(
  /^[\w.-]+\/[\w.-]+$/,
  '<owner>/<repository>',
);

/** Source that App Runner builds by itself at every push. */
export const appRunnerSource = object({
  connectionArn: text(
    /^arn:[a-z-]+:apprunner:/,
    'the ARN of an App Runner connection to GitHub',
  ),
  repositoryUrl: text(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/,
    'https://github.com/<owner>/<repository>',
  ),
  branch: text(),
  directory: text(/^\//, 'a path from the root of the repository, such as /'),
});

/** The address that browsers use, where it is not the domain; without a slash at its end. */
export const publicUrl = text(
  /^https:\/\/[^/\s]+$/,
  'an https address without a path',
);

/** An own OpenID Connect provider, instead of a Cognito user pool of the environment. */
export const signIn = object({
  issuer: httpsAddress,
  clientId: text(),
  administratorEmails: listOf(text()),
});
