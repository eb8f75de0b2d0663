/** What the resource part of an ARN says; the first group is the resource's name. */
export type ArnType = { service: string; pattern: RegExp; type: string };

const named = (service: string, types: Record<string, string>): ArnType[] =>
  Object.entries(types).map(([prefix, type]) => ({
    service,
    pattern: new RegExp(`^${prefix}(?:.*/)?([^/]+)$`),
    type,
  }));

/**
 * CloudFormation's name of the type, by the form of the ARN. Where a pattern
 * does not reach to the end, the rest is no part of the resource.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const arnTypes: ArnType[] = [
  ...named('acm', { 'certificate/': 'AWS::CertificateManager::Certificate' }),
  ...named('cloudfront', { 'distribution/': 'AWS::CloudFront::Distribution' }),
  ...named('cloudtrail', { 'trail/': 'AWS::CloudTrail::Trail' }),
  ...named('cloudwatch', { 'alarm:': 'AWS::CloudWatch::Alarm' }),
  ...named('codebuild', {
    'build/': 'AWS::CodeBuild::Build',
    'project/': 'AWS::CodeBuild::Project',
  }),
  ...named('cognito-idp', { 'userpool/': 'AWS::Cognito::UserPool' }),
  ...named('dynamodb', { 'table/': 'AWS::DynamoDB::Table' }),
  ...named('ec2', {
    'instance/': 'AWS::EC2::Instance',
    'natgateway/': 'AWS::EC2::NatGateway',
    'network-interface/': 'AWS::EC2::NetworkInterface',
    'route-table/': 'AWS::EC2::RouteTable',
    'security-group/': 'AWS::EC2::SecurityGroup',
    'subnet/': 'AWS::EC2::Subnet',
    'volume/': 'AWS::EC2::Volume',
    'vpc/': 'AWS::EC2::VPC',
  }),
  ...named('ecs', {
    'cluster/': 'AWS::ECS::Cluster',
    'service/': 'AWS::ECS::Service',
    'task-definition/': 'AWS::ECS::TaskDefinition',
    'task/': 'AWS::ECS::Task',
  }),
  ...named('elasticfilesystem', { 'file-system/': 'AWS::EFS::FileSystem' }),
  ...named('events', { 'rule/': 'AWS::Events::Rule' }),
  ...named('iam', {
    'group/': 'AWS::IAM::Group',
    'instance-profile/': 'AWS::IAM::InstanceProfile',
    'mfa/': 'AWS::IAM::VirtualMFADevice',
    'policy/': 'AWS::IAM::ManagedPolicy',
    'role/': 'AWS::IAM::Role',
    'user/': 'AWS::IAM::User',
  }),
  ...named('kms', { 'alias/': 'AWS::KMS::Alias', 'key/': 'AWS::KMS::Key' }),
  ...named('rds', {
    'cluster:': 'AWS::RDS::DBCluster',
    'db:': 'AWS::RDS::DBInstance',
    'pg:': 'AWS::RDS::DBParameterGroup',
    'snapshot:': 'AWS::RDS::DBSnapshot',
    'subgrp:': 'AWS::RDS::DBSubnetGroup',
  }),
  ...named('route53', { 'hostedzone/': 'AWS::Route53::HostedZone' }),
  ...named('servicediscovery', {
    'namespace/': 'AWS::ServiceDiscovery::PrivateDnsNamespace',
    'service/': 'AWS::ServiceDiscovery::Service',
  }),
  ...named('states', { 'stateMachine:': 'AWS::StepFunctions::StateMachine' }),
  ...[
    {
      service: 'apprunner',
      pattern: /^service\/([^/]+)(?:\/[^/]+)?$/,
      type: 'AWS::AppRunner::Service',
    },
    {
      service: 'cloudformation',
      pattern: /^stack\/([^/]+)(?:\/[^/]+)?$/,
      type: 'AWS::CloudFormation::Stack',
    },
    {
      service: 'ecr',
      pattern: /^repository\/(.+)$/,
      type: 'AWS::ECR::Repository',
    },
    {
      service: 'elasticloadbalancing',
      pattern: /^loadbalancer\/(?:(?:app|net|gwy)\/)?([^/]+)(?:\/[^/]+)?$/,
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    },
    {
      service: 'elasticloadbalancing',
      pattern: /^targetgroup\/([^/]+)\/[^/]+$/,
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    },
    {
      service: 'elasticloadbalancing',
      pattern: /^listener\/((?:app|net|gwy)\/.+)$/,
      type: 'AWS::ElasticLoadBalancingV2::Listener',
    },
    {
      service: 'elasticloadbalancing',
      pattern: /^listener-rule\/((?:app|net|gwy)\/.+)$/,
      type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    },
    {
      service: 'lambda',
      pattern: /^function:([^:]+)/,
      type: 'AWS::Lambda::Function',
    },
    {
      service: 'logs',
      pattern: /^log-group:([^:*]+)/,
      type: 'AWS::Logs::LogGroup',
    },
    { service: 's3', pattern: /^([^/]+)$/, type: 'AWS::S3::Bucket' },
    { service: 's3', pattern: /^([^/]+\/.+)$/, type: 'AWS::S3::Object' },
    {
      // AWS adds six characters to the name; a key and a version can follow
      service: 'secretsmanager',
      pattern: /^secret:([^:]+?)(?:-[A-Za-z0-9]{6})?(?=:|$)/,
      type: 'AWS::SecretsManager::Secret',
    },
    { service: 'sns', pattern: /^([^:]+)$/, type: 'AWS::SNS::Topic' },
    { service: 'sqs', pattern: /^([^:]+)$/, type: 'AWS::SQS::Queue' },
    {
      service: 'ssm',
      pattern: /^parameter\/(.+)$/,
      type: 'AWS::SSM::Parameter',
    },
  ],
];
