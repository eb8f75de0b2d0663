import Type from 'typebox';
import { Text } from './schema-types.ts';

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

export const Names = Type.Object(
  Object.fromEntries(NAMES.map(name => [name, Text({ minLength: 1 })])) as {
    [name in (typeof NAMES)[number]]: ReturnType<typeof Text>;
  },
);

/** On every resource; `Name` is added per resource. */
export const Tags = Type.Object({
  Cost: Text({ minLength: 1 }),
  Project: Text({ minLength: 1 }),
  createdBy: Text({ minLength: 1 }),
});
