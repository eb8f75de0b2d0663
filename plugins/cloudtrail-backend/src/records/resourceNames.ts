/**
 * What a parameter names: by `arn` where the ARN follows from the name, with `{name}`
 * and, for ECS services, `{cluster}` put in; by `type` where AWS adds something to the name.
 */
export type ResourceName = {
  arn?: string;
  type?: string;
  /** Only values of this form are names. */
  form?: RegExp;
  /** Left out where a resource `name:…` is found, such as a revision of a family. */
  isFamily?: true;
};

const cluster = { arn: 'ecs:cluster/{name}' };
const ecsService = { arn: 'ecs:service/{cluster}/{name}' };
const taskDefinition = {
  arn: 'ecs:task-definition/{name}',
  form: /^[\w-]+:\d+$/,
};
/** What a request that failed names: it has no revision yet. */
const taskFamily = {
  type: 'AWS::ECS::TaskDefinition',
  form: /^[\w-]+$/,
  isFamily: true,
} as const;
const logGroup = { arn: 'logs:log-group:{name}' };
const bucket = { arn: 's3:::{name}' };
const dbInstance = { arn: 'rds:db:{name}' };
const dbCluster = { arn: 'rds:cluster:{name}' };
const secret = { type: 'AWS::SecretsManager::Secret' };
const lambda = { arn: 'lambda:function:{name}' };
const loadBalancer = { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' };

/**
 * Parameters of requests and answers that hold names of resources, by event
 * source. ARNs are found anywhere and need no entry.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export const resourceNames: Readonly<
  Record<string, Readonly<Record<string, ResourceName>>>
> = {
  'application-autoscaling.amazonaws.com': {
    resourceId: { arn: 'ecs:{name}', form: /^service\/[^/]+\/[^/]+$/ },
  },
  'apprunner.amazonaws.com': {
    serviceName: { type: 'AWS::AppRunner::Service' },
  },
  'cloudformation.amazonaws.com': {
    stackName: { type: 'AWS::CloudFormation::Stack' },
  },
  'cloudtrail.amazonaws.com': {
    name: { arn: 'cloudtrail:trail/{name}' },
    trailName: { arn: 'cloudtrail:trail/{name}' },
  },
  'codebuild.amazonaws.com': {
    projectName: { arn: 'codebuild:project/{name}' },
  },
  'dynamodb.amazonaws.com': { tableName: { arn: 'dynamodb:table/{name}' } },
  'ec2.amazonaws.com': {
    groupId: { arn: 'ec2:security-group/{name}', form: /^sg-[0-9a-f]+$/ },
    instanceId: { arn: 'ec2:instance/{name}' },
    natGatewayId: { arn: 'ec2:natgateway/{name}' },
    routeTableId: { arn: 'ec2:route-table/{name}' },
    subnetId: { arn: 'ec2:subnet/{name}' },
    volumeId: { arn: 'ec2:volume/{name}' },
    vpcId: { arn: 'ec2:vpc/{name}' },
  },
  'ecr.amazonaws.com': { repositoryName: { arn: 'ecr:repository/{name}' } },
  'ecs.amazonaws.com': {
    cluster,
    clusterName: cluster,
    clusters: cluster,
    service: ecsService,
    serviceName: ecsService,
    services: ecsService,
    taskDefinition,
    taskDefinitions: taskDefinition,
    family: taskFamily,
    'awslogs-group': logGroup,
  },
  'elasticfilesystem.amazonaws.com': {
    fileSystemId: { arn: 'elasticfilesystem:file-system/{name}' },
  },
  'elasticloadbalancing.amazonaws.com': { loadBalancerName: loadBalancer },
  'events.amazonaws.com': { rule: { arn: 'events:rule/{name}' } },
  // a path can stand before these names
  'iam.amazonaws.com': {
    accessKeyId: { type: 'AWS::IAM::AccessKey' },
    groupName: { type: 'AWS::IAM::Group' },
    instanceProfileName: { type: 'AWS::IAM::InstanceProfile' },
    roleName: { type: 'AWS::IAM::Role' },
    userName: { type: 'AWS::IAM::User' },
  },
  'kms.amazonaws.com': {
    keyId: { arn: 'kms:key/{name}', form: /^(?:mrk-)?[0-9a-f-]{32,36}$/ },
  },
  'lambda.amazonaws.com': { functionName: lambda },
  'logs.amazonaws.com': {
    logGroupName: logGroup,
    logGroupNames: logGroup,
    logGroupIdentifier: logGroup,
    logGroupIdentifiers: logGroup,
  },
  'monitoring.amazonaws.com': {
    alarmName: { arn: 'cloudwatch:alarm:{name}' },
    alarmNames: { arn: 'cloudwatch:alarm:{name}' },
  },
  'rds.amazonaws.com': {
    dBInstanceIdentifier: dbInstance,
    dBClusterIdentifier: dbCluster,
    dBSnapshotIdentifier: { arn: 'rds:snapshot:{name}' },
    dBSubnetGroupName: { arn: 'rds:subgrp:{name}' },
    dBParameterGroupName: { arn: 'rds:pg:{name}' },
  },
  's3.amazonaws.com': { bucketName: bucket },
  'secretsmanager.amazonaws.com': { secretId: secret, name: secret },
  'servicediscovery.amazonaws.com': {
    serviceId: { arn: 'servicediscovery:service/{name}' },
  },
  'ssm.amazonaws.com': { name: { type: 'AWS::SSM::Parameter' } },
};
