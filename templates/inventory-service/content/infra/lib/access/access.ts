import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';
import { administerPermissions } from './administer-permissions.ts';
import { allow } from './allow.ts';
import { environmentArns } from './arns.ts';
import { deployPermissions } from './deploy-permissions.ts';
import { DeployRole } from './deploy-role.ts';
import { operatePermissions } from './operate-permissions.ts';
import { readPermissions } from './read-permissions.ts';

/** What each kind of person may do with this environment, and with no other. */
const ROLES = {
  developer: [readPermissions, deployPermissions],
  operator: [readPermissions, operatePermissions],
  administrator: [
    readPermissions,
    deployPermissions,
    operatePermissions,
    administerPermissions,
  ],
};

/** Roles to take on: by people with a second factor, and by the deployment of the repository. */
export class Access extends Construct {
  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const arns = environmentArns(parameters);
    for (const [name, sets] of Object.entries(ROLES)) {
      const role = new Role(this, name, {
        roleName: suffixed(parameters.names['iam-role'], name, 64),
        description: `${name} of ${parameters.name} in ${parameters.environment}`,
        assumedBy: new AccountRootPrincipal().withConditions({
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        }),
      });
      sets
        .flatMap(permissions => permissions(arns))
        .forEach(permission => allow(role, permission));
    }
    if (parameters.gitHubRepository) {
      new DeployRole(this, 'Deploy', {
        parameters,
        gitHubRepository: parameters.gitHubRepository,
      });
    }
  }
}
