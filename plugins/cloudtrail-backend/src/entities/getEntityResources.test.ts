import type { Entity } from '@backstage/catalog-model';
import type { ResourceSelector } from '../store/types';
import { getEntityResources } from './getEntityResources';

const scope = { accountId: '111122223333', region: 'ap-northeast-1' };
const arn = (service: string, rest: string) =>
  `arn:aws:${service}:${scope.region}:${scope.accountId}:${rest}`;
const named = (type: string, name: string) => ({ ...scope, type, name });

const getSelectors = (
  annotations: Record<string, string>,
): ResourceSelector[] => {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'x', annotations },
  };
  return getEntityResources(entity, { region: scope.region }).selectors;
};

const ecs = (cluster: string, service: string) =>
  getSelectors({
    'aws.amazon.com/amazon-ecs-service-arn': arn(
      'ecs',
      `service/${cluster}/${service}`,
    ),
  });

describe('the resources of an entity', () => {
  it('are an ECS service with all that goes with it by its name', () => {
    const name = 'drone-prod-engineer-ecs-parts-inventory';
    expect(ecs('drone-prod-engineer-ecs', name)).toEqual([
      { arn: arn('ecs', `service/drone-prod-engineer-ecs/${name}`) },
      { arn: arn('ecs', `service/${name}`) },
      named('AWS::ECS::Service', name),
      { arn: arn('ecs', 'cluster/drone-prod-engineer-ecs') },
      named('AWS::ECS::Cluster', 'drone-prod-engineer-ecs'),
      { arnPrefix: arn('ecs', `task-definition/${name}:`) },
      named('AWS::ECS::TaskDefinition', name),
      {
        arn: arn('ecr', 'repository/drone-prod-engineer-ecr-parts-inventory'),
      },
      named('AWS::ECR::Repository', 'drone-prod-engineer-ecr-parts-inventory'),
      named(
        'AWS::SecretsManager::Secret',
        'drone-prod-engineer-secretsmanager-parts-inventory',
      ),
      {
        arnPrefix: arn(
          'cloudformation',
          'stack/drone-prod-engineer-cloudformation-parts-inventory/',
        ),
      },
      named(
        'AWS::CloudFormation::Stack',
        'drone-prod-engineer-cloudformation-parts-inventory',
      ),
      {
        arnPrefix: expect.stringMatching(
          /:targetgroup\/drone-prod-engineer-tg-.*\/$/,
        ),
      },
      expect.objectContaining({
        type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      }),
      { arn: arn('logs', `log-group:/ecs/${name}`) },
      { arnPrefix: arn('logs', `log-group:/ecs/${name}:`) },
      named('AWS::Logs::LogGroup', `/ecs/${name}`),
    ]);
  });

  it('are no other service of the same name, where the name does not tell it', () => {
    expect(ecs('web', 'api')).toEqual([
      { arn: arn('ecs', 'service/web/api') },
      { arn: arn('ecs', 'cluster/web') },
      named('AWS::ECS::Cluster', 'web'),
      { arnPrefix: arn('ecs', 'task-definition/api:') },
      named('AWS::ECS::TaskDefinition', 'api'),
    ]);
  });

  it('are a load balancer with its listeners, a database, log groups and a stack', () => {
    const selectors = getSelectors({
      'aws.amazon.com/load-balancer-arn': arn(
        'elasticloadbalancing',
        'loadbalancer/app/web/50dc6c495c0c9188',
      ),
      'aws.amazon.com/rds-instance-arn': arn('rds', 'db:parts'),
      'aws.amazon.com/cloudformation-stack-name': 'parts',
    });
    expect(selectors).toEqual(
      expect.arrayContaining([
        {
          arnPrefix: arn(
            'elasticloadbalancing',
            'listener-rule/app/web/50dc6c495c0c9188/',
          ),
        },
        named('AWS::RDS::DBInstance', 'parts'),
        { arnPrefix: arn('cloudformation', 'stack/parts/') },
      ]),
    );
  });

  it('are an App Runner service with its log groups', () => {
    const id = '8fe1e10304f84fd2b0df550fe98a71fa';
    expect(
      getSelectors({
        'aws.amazon.com/app-runner-service-arn': arn(
          'apprunner',
          `service/telemetry/${id}`,
        ),
      }),
    ).toEqual(
      expect.arrayContaining([
        named('AWS::AppRunner::Service', 'telemetry'),
        named('AWS::Logs::LogGroup', `/aws/apprunner/telemetry/${id}/service`),
      ]),
    );
  });

  it('are none where nothing tells them; a wrong annotation is told', () => {
    expect(getSelectors({})).toEqual([]);
    // nobody knows in which account
    expect(
      getSelectors({ 'aws.amazon.com/cloudformation-stack-name': 'parts' }),
    ).toEqual([]);
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'x',
        annotations: { 'aws.amazon.com/rds-instance-arn': 'parts' },
      },
    };
    expect(getEntityResources(entity, {}).problems).toEqual([
      {
        kind: 'invalid-annotation',
        subject: 'aws.amazon.com/rds-instance-arn',
        message: expect.stringContaining('It is not an ARN'),
      },
    ]);
  });
});
