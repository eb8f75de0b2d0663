import { Aws, CfnOutput } from 'aws-cdk-lib';
import { Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';
import { allow } from './allow.ts';
import { environmentArns } from './arns.ts';
import { deployPermissions } from './deploy-permissions.ts';

const GITHUB = 'token.actions.githubusercontent.com';

export type DeployRoleProps = {
  parameters: Parameters;
  /** `<owner>/<repository>` */
  gitHubRepository: string;
};

/**
 * What GitHub Actions may do, without a stored key: bring an image into this environment's
 * service. Only jobs of the one repository that run in the GitHub environment of the same name
 * may take it on, so that GitHub's approvals hold. The account has one identity provider for
 * GitHub, which all environments share and none may delete; it is made once per account.
 */
export class DeployRole extends Construct {
  constructor(scope: Construct, id: string, props: DeployRoleProps) {
    super(scope, id);
    const { parameters, gitHubRepository } = props;
    const provider = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${GITHUB}`;
    const role = new Role(this, 'Role', {
      roleName: parameters.names['iam-role'],
      description: `GitHub Actions of ${gitHubRepository} for ${parameters.environment}`,
      assumedBy: new WebIdentityPrincipal(provider, {
        StringEquals: {
          [`${GITHUB}:aud`]: 'sts.amazonaws.com',
          [`${GITHUB}:sub`]: `repo:${gitHubRepository}:environment:${parameters.environment}`,
        },
      }),
    });
    const arns = environmentArns(parameters);
    deployPermissions(arns).forEach(permission => allow(role, permission));
    new CfnOutput(this, 'RoleArn', { value: role.roleArn });
  }
}
