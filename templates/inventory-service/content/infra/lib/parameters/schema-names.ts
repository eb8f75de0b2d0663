import { object, text } from './checks.ts';

const name = text();

/** The AWS names that the portal resolves; other resources are called `<stack name>-<suffix>`. */
export const names = object(
  {
    vpc: name,
    'ecs-cluster': name,
    'ecs-service': name,
    'app-runner-service': name,
    'load-balancer': name,
    'target-group': name,
    'rds-instance': name,
    'ecr-repository': name,
    'log-group': name,
    'sns-topic': name,
    alarm: name,
    'security-group': name,
    's3-bucket': name,
    'iam-role': name,
    budget: name,
    dashboard: name,
    'cloudformation-stack': name,
  },
  // The portal has names for more than is needed here.
  { open: true },
);

/** On every resource; `Name` is added per resource. */
export const tags = object(
  { Cost: name, Project: name, Component: name, createdBy: name },
  { open: true },
);
