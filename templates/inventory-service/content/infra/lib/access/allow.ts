import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { acknowledge } from '../acknowledge.ts';
import type { Permission } from './permission.ts';
import { UNSCOPED_ACTIONS } from './unscoped-actions.ts';

const GIVEN_BY_AWS =
  "Ids that AWS gives; the name before them is this environment's.";

type Resolved =
  | string
  | { Ref: string }
  | { 'Fn::GetAtt': string[] }
  | { 'Fn::Join': [string, Resolved[]] };

/** An ARN as cdk-nag writes it in a finding: `arn:<AWS::Partition>:ecs:…`. */
function flatten(value: Resolved): string {
  if (typeof value === 'string') return value;
  if ('Ref' in value) return `<${value.Ref}>`;
  if ('Fn::GetAtt' in value) return `<${value['Fn::GetAtt'].join('.')}>`;
  if (!('Fn::Join' in value)) return JSON.stringify(value);
  const [separator, parts] = value['Fn::Join'];
  return parts.map(flatten).join(separator);
}

function reasonForAll(actions: string[]): string {
  const unknown = actions.filter(action => !UNSCOPED_ACTIONS[action]);
  if (unknown.length === 0) {
    return actions
      .map(action => `${action}: ${UNSCOPED_ACTIONS[action]}`)
      .join('; ');
  }
  throw new Error(
    `${unknown.join(', ')}: name the resources, or add the reason to unscoped-actions.ts.`,
  );
}

/**
 * Allows a role to do something, on `*` when no resource is named.
 *
 * @throws Error when an action on `*` is not among the exceptions with a reason.
 */
export function allow(role: Role, permission: Permission): void {
  const { actions, resources, conditions } = permission;
  role.addToPolicy(
    new PolicyStatement({
      actions,
      resources: resources ?? ['*'],
      ...(conditions && { conditions }),
    }),
  );
  const open = resources
    ?.map(resource => flatten(Stack.of(role).resolve(resource) as Resolved))
    .filter(resource => resource.includes('*'));
  const reasons = open
    ? open.map(resource => [`IAM5[Resource::${resource}]`, GIVEN_BY_AWS])
    : [['IAM5[Resource::*]', reasonForAll(actions)]];
  acknowledge(role, Object.fromEntries(reasons));
}
