import { sampleRecord } from './__testUtils__/sampleRecord';
import { findResources } from './findResources';

const place = { accountId: '111122223333', region: 'ap-northeast-1' };
const arn = (service: string, resource: string) =>
  `arn:aws:${service}:ap-northeast-1:111122223333:${resource}`;

const find = (fields: Record<string, unknown>, lookup = {}) =>
  findResources(
    { eventSource: 'x', responseElements: null, ...fields },
    place,
    Object.keys(lookup).length > 0 ? [lookup] : [],
  );

describe('findResources', () => {
  it.each<[string, string, object, unknown[]]>([
    ['ecs', 'a cluster and service by ARN', { cluster: arn('ecs', 'cluster/a'), service: arn('ecs', 'service/a/b') }, ['AWS::ECS::Cluster', 'a', arn('ecs', 'cluster/a'), 'AWS::ECS::Service', 'b', arn('ecs', 'service/a/b')]], // prettier-ignore
    ['ecs', 'a service of the default cluster', { service: 'b' }, ['AWS::ECS::Service', 'b', arn('ecs', 'service/default/b')]], // prettier-ignore
    ['ecs', 'services of a cluster', { cluster: 'a', services: ['b', 'c'] }, ['AWS::ECS::Cluster', 'a', arn('ecs', 'cluster/a'), 'AWS::ECS::Service', 'b', arn('ecs', 'service/a/b'), 'AWS::ECS::Service', 'c', arn('ecs', 'service/a/c')]], // prettier-ignore
    ['ecs', 'a task definition, its secrets and log group', { taskDefinition: 'b:7', containerDefinitions: [{ secrets: [{ name: 'X', valueFrom: `${arn('secretsmanager', 'secret:b/db-AbCdEf')}:password::` }], logConfiguration: { options: { 'awslogs-group': '/ecs/b' } } }] }, ['AWS::ECS::TaskDefinition', 'b:7', arn('ecs', 'task-definition/b:7'), 'AWS::SecretsManager::Secret', 'b/db', arn('secretsmanager', 'secret:b/db-AbCdEf'), 'AWS::Logs::LogGroup', '/ecs/b', arn('logs', 'log-group:/ecs/b')]], // prettier-ignore
    ['ecs', 'the family that could not be registered', { family: 'b', containerDefinitions: [{ name: 'family' }] }, ['AWS::ECS::TaskDefinition', 'b', null]], // prettier-ignore
    ['application-autoscaling', 'a scalable service', { resourceId: 'service/a/b' }, ['AWS::ECS::Service', 'b', arn('ecs', 'service/a/b')]], // prettier-ignore
    ['apprunner', 'an App Runner service', { serviceArn: arn('apprunner', 'service/b/0123') }, ['AWS::AppRunner::Service', 'b', arn('apprunner', 'service/b/0123')]], // prettier-ignore
    ['elasticloadbalancing', 'load balancer and target group', { loadBalancerArn: arn('elasticloadbalancing', 'loadbalancer/app/b/50dc'), targetGroupArn: arn('elasticloadbalancing', 'targetgroup/t/73e2') }, ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'b', arn('elasticloadbalancing', 'loadbalancer/app/b/50dc'), 'AWS::ElasticLoadBalancingV2::TargetGroup', 't', arn('elasticloadbalancing', 'targetgroup/t/73e2')]], // prettier-ignore
    ['rds', 'a database', { dBInstanceIdentifier: 'db-1' }, ['AWS::RDS::DBInstance', 'db-1', arn('rds', 'db:db-1')]], // prettier-ignore
    ['ecr', 'a repository', { repositoryName: 'team/b' }, ['AWS::ECR::Repository', 'team/b', arn('ecr', 'repository/team/b')]], // prettier-ignore
    ['logs', 'a log group, without the star', { logGroupName: '/ecs/b', x: `${arn('logs', 'log-group:/ecs/b')}:*` }, ['AWS::Logs::LogGroup', '/ecs/b', arn('logs', 'log-group:/ecs/b')]], // prettier-ignore
    ['secretsmanager', 'a secret by name', { secretId: 'b/db' }, ['AWS::SecretsManager::Secret', 'b/db', null]], // prettier-ignore
    ['cloudformation', 'a stack by name', { stackName: 'b' }, ['AWS::CloudFormation::Stack', 'b', null]], // prettier-ignore
    ['cloudformation', 'a stack by ARN', { stackName: arn('cloudformation', 'stack/b/0-1') }, ['AWS::CloudFormation::Stack', 'b', arn('cloudformation', 'stack/b/0-1')]], // prettier-ignore
    ['ec2', 'a security group', { groupId: 'sg-0a1b', ipPermissions: { items: [{ groups: { items: [{ groupId: 'sg-0c' }] } }] } }, ['AWS::EC2::SecurityGroup', 'sg-0a1b', arn('ec2', 'security-group/sg-0a1b'), 'AWS::EC2::SecurityGroup', 'sg-0c', arn('ec2', 'security-group/sg-0c')]], // prettier-ignore
    ['iam', 'a role and the policies within a text', { roleName: 'r', policyDocument: JSON.stringify({ Resource: ['arn:aws:s3:::parts/*', 'arn:aws:s3:::parts', 'arn:aws:iam::111122223333:root'] }) }, ['AWS::IAM::Role', 'r', null, 'AWS::S3::Bucket', 'parts', 'arn:aws:s3:::parts']], // prettier-ignore
    ['s3', 'a bucket', { bucketName: 'parts' }, ['AWS::S3::Bucket', 'parts', 'arn:aws:s3:::parts']], // prettier-ignore
    ['other', 'an ARN of a service it does not know', { a: { b: [arn('future', 'thing/x')] } }, [null, 'thing/x', arn('future', 'thing/x')]], // prettier-ignore
  ])('finds in %s %s', (service, _, requestParameters, expected) => {
    const found = find({
      eventSource: `${service}.amazonaws.com`,
      requestParameters,
    });
    expect(found.flatMap(({ type, name, arn: a }) => [type, name, a])).toEqual(
      expected,
    );
  });

  it('finds the revision of a family, and not the family beside it', () => {
    const taskDefinitionArn = arn('ecs', 'task-definition/b:7');
    expect(
      find({
        eventSource: 'ecs.amazonaws.com',
        requestParameters: { family: 'b' },
        responseElements: { taskDefinition: { family: 'b', taskDefinitionArn } }, // prettier-ignore
      }),
    ).toEqual([
      { type: 'AWS::ECS::TaskDefinition', name: 'b:7', arn: taskDefinitionArn },
    ]);
  });

  it('finds what CloudTrail lists, LookupEvents adds and the answer names, each once', () => {
    const key = arn('kms', 'key/1');
    const found = find(
      {
        eventSource: 'cloudformation.amazonaws.com',
        resources: [{ ARN: key, accountId: '111122223333', type: 'AWS::KMS::Key' }], // prettier-ignore
        requestParameters: { stackName: 'b' },
        responseElements: { stackId: arn('cloudformation', 'stack/b/0-1') },
      },
      { ResourceType: 'AWS::CloudFormation::Stack', ResourceName: 'b' },
    );
    expect(found).toEqual([
      { type: 'AWS::KMS::Key', name: '1', arn: key },
      {
        type: 'AWS::CloudFormation::Stack',
        name: 'b',
        arn: arn('cloudformation', 'stack/b/0-1'),
      },
    ]);
  });

  it('finds 50 at most, and nothing in an event without parameters', () => {
    const many = Array.from({ length: 500 }, (_, n) => arn('sqs', `q${n}`));
    expect(find({ requestParameters: { many } })).toHaveLength(50);
    expect(findResources(sampleRecord({ requestParameters: null, responseElements: null }), place)).toEqual([]); // prettier-ignore
  });

  it('stays in the partition of the region', () => {
    const [resource] = findResources(
      {
        eventSource: 'ecr.amazonaws.com',
        requestParameters: { repositoryName: 'b' },
      },
      { accountId: '111122223333', region: 'cn-north-1' },
    );
    expect(resource.arn).toBe(
      'arn:aws-cn:ecr:cn-north-1:111122223333:repository/b',
    );
  });
});
