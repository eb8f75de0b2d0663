import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { allow } from '../access/allow.ts';
import { environmentArns } from '../access/arns.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

/** `access` fetches the image; `instance` is what the running service may do. */
export class AppRunnerRoles extends Construct {
  readonly access: Role;
  readonly instance: Role;

  constructor(
    scope: Construct,
    id: string,
    props: { parameters: Parameters; secretArn: string },
  ) {
    super(scope, id);
    const { names } = props.parameters;
    const create = (suffix: string, service: string) =>
      new Role(this, suffix, {
        roleName: suffixed(names['iam-role'], suffix, 64),
        assumedBy: new ServicePrincipal(`${service}.apprunner.amazonaws.com`),
      });
    this.access = create('access', 'build');
    allow(this.access, { actions: ['ecr:GetAuthorizationToken'] });
    allow(this.access, {
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:DescribeImages',
        'ecr:GetDownloadUrlForLayer',
      ],
      resources: [environmentArns(props.parameters).repository],
    });
    this.instance = create('instance', 'tasks');
    allow(this.instance, {
      actions: ['secretsmanager:GetSecretValue'],
      resources: [props.secretArn],
    });
    allow(this.instance, {
      actions: [
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
    });
  }
}
