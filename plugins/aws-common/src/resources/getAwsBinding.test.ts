import type { Entity } from '@backstage/catalog-model';
import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  AWS_REGION_ANNOTATION,
  awsAnnotations,
} from '../annotations';
import { getAwsBinding, isAwsAvailable } from './getAwsBinding';

const ECS_ARN =
  'arn:aws:ecs:ap-northeast-1:111122223333:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory';
const APP_RUNNER_ARN =
  'arn:aws:apprunner:ap-northeast-1:111122223333:service/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa';
const tokyo = { accountId: '111122223333', region: 'ap-northeast-1' };

function entityWith(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'parts-inventory', annotations },
  };
}

describe('getAwsBinding', () => {
  it('reads every documented example without a problem', () => {
    const examples = awsAnnotations.map(
      ({ annotation, example }) => [annotation, example] as const,
    );
    const binding = getAwsBinding(entityWith(Object.fromEntries(examples)));
    expect(binding.problems).toEqual([]);
    expect(binding.resources).toEqual([
      {
        type: 'ecs-service',
        arn: ECS_ARN,
        ...tokyo,
        clusterName: 'drone-prod-engineer-ecs',
        serviceName: 'drone-prod-engineer-ecs-parts-inventory',
      },
      {
        type: 'app-runner-service',
        arn: APP_RUNNER_ARN,
        ...tokyo,
        serviceName: 'drone-prod-engineer-apprunner',
        serviceId: '8fe1e10304f84fd2b0df550fe98a71fa',
      },
      {
        type: 'load-balancer',
        arn: expect.stringContaining('loadbalancer/app/'),
        ...tokyo,
        loadBalancerType: 'application',
        name: 'drone-prod-engineer-alb',
        dimension: 'app/drone-prod-engineer-alb/50dc6c495c0c9188',
      },
      {
        type: 'rds-instance',
        arn: expect.stringContaining(':db:'),
        ...tokyo,
        dbInstanceIdentifier: 'drone-prod-engineer-rds',
      },
      {
        type: 'log-group',
        ...tokyo,
        name: '/ecs/drone-prod-engineer-ecs-parts-inventory',
      },
    ]);
    expect(binding.stackName).toBe(
      'drone-prod-engineer-cloudformation-parts-inventory',
    );
    expect(binding.costTags).toEqual([
      { key: 'Component', value: 'parts-inventory' },
    ]);
  });

  it('gives an App Runner service its own log groups', () => {
    const { resources } = getAwsBinding(
      entityWith({ [AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION]: APP_RUNNER_ARN }),
    );
    const prefix =
      '/aws/apprunner/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa';
    expect(resources.slice(1)).toEqual([
      { type: 'log-group', ...tokyo, name: `${prefix}/application` },
      { type: 'log-group', ...tokyo, name: `${prefix}/service` },
    ]);
  });

  it.each([
    [AWS_ECS_SERVICE_ARN_ANNOTATION, '', 'not an ARN'],
    [AWS_ECS_SERVICE_ARN_ANNOTATION, 'arn:aws:ecs', 'not an ARN'],
    [AWS_ECS_SERVICE_ARN_ANNOTATION, APP_RUNNER_ARN, '"apprunner"'],
    [
      AWS_ECS_SERVICE_ARN_ANNOTATION,
      'arn:aws:ecs:ap-northeast-1:111122223333:service/only-service',
      'cluster',
    ],
    [
      AWS_ECS_SERVICE_ARN_ANNOTATION,
      ECS_ARN.replace('111122223333', '1111'),
      '12 digits',
    ],
    [
      AWS_ECS_SERVICE_ARN_ANNOTATION,
      ECS_ARN.replace('ap-northeast-1', 'tokyo'),
      '"tokyo" is not an AWS region',
    ],
    [AWS_ECS_SERVICE_ARN_ANNOTATION, `${ECS_ARN},${ECS_ARN}`, 'ECS service'],
    [AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION, ECS_ARN, '"ecs"'],
    [
      AWS_LOAD_BALANCER_ARN_ANNOTATION,
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/classic',
      'Application or Network',
    ],
    [
      AWS_RDS_INSTANCE_ARN_ANNOTATION,
      'arn:aws:rds:us-east-1:111122223333:cluster:orders',
      'DB instance',
    ],
    [
      AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
      'arn:aws:cloudformation:x',
      'not an ARN',
    ],
    [AWS_COST_INSIGHTS_TAGS_ANNOTATION, 'Cost', 'Key=value'],
    [AWS_COST_INSIGHTS_TAGS_ANNOTATION, '=x', 'tag key'],
    [AWS_COST_INSIGHTS_TAGS_ANNOTATION, 'Cost=a,', 'empty'],
    [AWS_ACCOUNT_ID_ANNOTATION, '12', '12 digits'],
    [AWS_REGION_ANNOTATION, 'Tokyo', 'ap-northeast-1'],
  ])('reports %s "%s" by name and binds nothing', (annotation, value, hint) => {
    const binding = getAwsBinding(entityWith({ [annotation]: value }));
    expect(binding.resources).toEqual([]);
    expect(binding.problems).toEqual([
      { annotation, value, message: expect.stringContaining(hint) },
    ]);
  });

  it('keeps what is right beside what is wrong', () => {
    const binding = getAwsBinding(
      entityWith({
        [AWS_ECS_SERVICE_ARN_ANNOTATION]: ECS_ARN,
        [AWS_RDS_INSTANCE_ARN_ANNOTATION]: 'nonsense',
        [AWS_LOG_GROUPS_ANNOTATION]: ' /ecs/one , ,/ecs/two, /ecs/one, /ecs/全',
        [AWS_COST_INSIGHTS_TAGS_ANNOTATION]: 'Cost=a=b, Project=x',
      }),
    );
    expect(binding.resources).toMatchObject([
      { type: 'ecs-service' },
      { type: 'log-group', ...tokyo, name: '/ecs/one' },
      { type: 'log-group', ...tokyo, name: '/ecs/two' },
    ]);
    expect(binding.costTags).toEqual([
      { key: 'Cost', value: 'a=b' },
      { key: 'Project', value: 'x' },
    ]);
    expect(binding.problems.map(problem => problem.annotation)).toEqual([
      AWS_RDS_INSTANCE_ARN_ANNOTATION,
      AWS_LOG_GROUPS_ANNOTATION,
      AWS_LOG_GROUPS_ANNOTATION,
      AWS_LOG_GROUPS_ANNOTATION,
    ]);
  });

  it('reports an account and a region that contradict an ARN, and trusts the ARN', () => {
    const binding = getAwsBinding(
      entityWith({
        [AWS_ACCOUNT_ID_ANNOTATION]: '444455556666',
        [AWS_REGION_ANNOTATION]: 'us-east-1',
        [AWS_ECS_SERVICE_ARN_ANNOTATION]: ECS_ARN,
        [AWS_LOG_GROUPS_ANNOTATION]: '/ecs/one',
      }),
    );
    expect(binding.resources).toMatchObject([tokyo, tokyo]);
    expect(binding.problems).toMatchObject([
      {
        annotation: AWS_ACCOUNT_ID_ANNOTATION,
        message: expect.stringContaining(ECS_ARN),
      },
      {
        annotation: AWS_REGION_ANNOTATION,
        message: expect.stringContaining(ECS_ARN),
      },
    ]);
  });

  it('finds log groups by annotation, by default, or says what is missing', () => {
    const logGroups = { [AWS_LOG_GROUPS_ANNOTATION]: '/ecs/one' };
    const annotated = {
      [AWS_ACCOUNT_ID_ANNOTATION]: '444455556666',
      [AWS_REGION_ANNOTATION]: 'us-east-1',
      ...logGroups,
    };
    expect(getAwsBinding(entityWith(annotated), tokyo).resources).toMatchObject(
      [{ accountId: '444455556666', region: 'us-east-1' }],
    );
    expect(getAwsBinding(entityWith(logGroups), tokyo).resources).toMatchObject(
      [tokyo],
    );
    expect(getAwsBinding(entityWith(logGroups))).toMatchObject({
      resources: [],
      problems: [{ annotation: AWS_LOG_GROUPS_ANNOTATION }],
    });
  });

  it('never reads the default account when the annotated one is malformed', () => {
    const binding = getAwsBinding(
      entityWith({
        [AWS_ACCOUNT_ID_ANNOTATION]: '4444',
        [AWS_LOG_GROUPS_ANNOTATION]: '/ecs/one',
      }),
      tokyo,
    );
    expect(binding.resources).toEqual([]);
    expect(binding.problems).toHaveLength(2);
  });
});

describe('isAwsAvailable', () => {
  it('is true for a malformed annotation, so that its problem is shown', () => {
    expect(
      isAwsAvailable(entityWith({ [AWS_ECS_SERVICE_ARN_ANNOTATION]: 'x' })),
    ).toBe(true);
    expect(isAwsAvailable(entityWith({}))).toBe(false);
    expect(
      isAwsAvailable(entityWith({ [AWS_REGION_ANNOTATION]: 'us-east-1' })),
    ).toBe(false);
  });
});
