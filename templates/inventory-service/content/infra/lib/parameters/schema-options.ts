import Type from 'typebox';
import { closed, Count, orNull, Text } from './schema-types.ts';

const Percent = Type.Integer({ minimum: 1, maximum: 100 });
const Cron = Text({
  pattern: '^cron\\([^()]+\\)$',
  description: 'a schedule such as cron(0 20 ? * MON-FRI *)',
});

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

export const Scaling = Type.Object(
  {
    cpuPercent: Percent,
    requestsPerTarget: orNull(Type.Integer({ minimum: 1 })),
    schedule: orNull(Schedule),
  },
  closed,
);

export const Domain = Type.Object(
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
export const AppRunnerSource = Type.Object(
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
export const SignIn = Type.Object(
  {
    issuer: Text({ pattern: '^https://', description: 'an https address' }),
    clientId: Text({ minLength: 1 }),
    administratorEmails: Type.Array(Type.String()),
  },
  closed,
);
