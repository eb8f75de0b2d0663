import type { ResourceType } from './ResourceType';

/** What watches, notifies, permits and pays. */
export const operationsTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    // The Tagging API names it without the :* that Fn::GetAtt adds.
    arn: 'arn:aws:logs:{region}:{account}:log-group:{name}',
    attributes: { Arn: 'arn:aws:logs:{region}:{account}:log-group:{name}:*' },
    replacedBy: ['LogGroupName'],
  },
  'AWS::CloudWatch::Alarm': {
    nameProperty: 'AlarmName',
    arn: 'arn:aws:cloudwatch:{region}:{account}:alarm:{name}',
    replacedBy: ['AlarmName'],
  },
  'AWS::CloudWatch::CompositeAlarm': {
    nameProperty: 'AlarmName',
    arn: 'arn:aws:cloudwatch:{region}:{account}:alarm:{name}',
    replacedBy: ['AlarmName'],
  },
  'AWS::CloudWatch::Dashboard': {
    nameProperty: 'DashboardName',
    arn: 'arn:aws:cloudwatch::{account}:dashboard/{name}',
    replacedBy: ['DashboardName'],
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    physicalId: 'arn:aws:sns:{region}:{account}:{name}',
    arn: '{physicalId}',
    attributes: { TopicArn: '{physicalId}', TopicName: '{name}' },
    replacedBy: ['FifoTopic', 'TopicName'],
  },
  'AWS::SNS::Subscription': {
    physicalId: '{property:TopicArn}:{uuid}',
    replacedBy: ['Endpoint', 'Protocol', 'TopicArn'],
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    maxNameLength: 64,
    arn: 'arn:aws:iam::{account}:role/{name}',
    isUnlisted: true,
    attributes: { RoleId: 'AROA{upper:17}' },
    replacedBy: ['Path', 'RoleName'],
  },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    physicalId: 'arn:aws:iam::{account}:policy/{name}',
    arn: '{physicalId}',
    attributes: { PolicyArn: '{physicalId}' },
    replacedBy: ['Description', 'ManagedPolicyName', 'Path'],
  },
  'AWS::IAM::Policy': { replacedBy: ['PolicyName'] },
  'AWS::IAM::Group': {
    nameProperty: 'GroupName',
    replacedBy: ['GroupName'],
    attributes: { Arn: 'arn:aws:iam::{account}:group/{name}' },
  },
  'AWS::IAM::User': {
    nameProperty: 'UserName',
    arn: 'arn:aws:iam::{account}:user/{name}',
    isUnlisted: true,
    replacedBy: ['UserName'],
  },
  'AWS::IAM::OIDCProvider': {
    physicalId: 'arn:aws:iam::{account}:oidc-provider/{host:Url}',
    arn: '{physicalId}',
    replacedBy: ['Url'],
  },
  'AWS::Budgets::Budget': {
    physicalId: '{budgetName}',
    arn: 'arn:aws:budgets::{account}:budget/{physicalId}',
    isUnlisted: true,
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    physicalId:
      '{property:ResourceId}|{property:ScalableDimension}|{property:ServiceNamespace}',
    replacedBy: ['ResourceId', 'ScalableDimension', 'ServiceNamespace'],
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    physicalId:
      'arn:aws:autoscaling:{region}:{account}:scalingPolicy:{uuid}:resource/{property:ScalingTargetId}:policyName/{property:PolicyName}',
    replacedBy: ['PolicyName', 'ScalingTargetId'],
  },
  'AWS::KMS::Key': {
    physicalId: '{uuid}',
    arn: 'arn:aws:kms:{region}:{account}:key/{physicalId}',
    attributes: { KeyId: '{physicalId}' },
  },
  'AWS::KMS::Alias': { nameProperty: 'AliasName', replacedBy: ['AliasName'] },
  'AWS::CertificateManager::Certificate': {
    physicalId: 'arn:aws:acm:{region}:{account}:certificate/{uuid}',
    arn: '{physicalId}',
    replacedBy: ['DomainName', 'SubjectAlternativeNames', 'ValidationMethod'],
  },
  'AWS::Route53::HostedZone': {
    physicalId: 'Z{upper:19}',
    arn: 'arn:aws:route53:::hostedzone/{physicalId}',
    replacedBy: ['Name'],
  },
  'AWS::Route53::RecordSet': {
    physicalId: '{property:Name}',
    replacedBy: ['HostedZoneId', 'HostedZoneName', 'Name'],
  },
  'AWS::WAFv2::WebACL': {
    nameProperty: 'Name',
    physicalId: '{name}|{uuid}|{property:Scope}',
    arn: 'arn:aws:wafv2:{region}:{account}:regional/webacl/{name}/{uuid}',
    attributes: { Id: '{uuid}' },
    replacedBy: ['Name', 'Scope'],
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    maxNameLength: 64,
    arn: 'arn:aws:lambda:{region}:{account}:function:{name}',
    replacedBy: ['FunctionName'],
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    arn: 'arn:aws:events:{region}:{account}:rule/{name}',
    replacedBy: ['Name'],
  },
  'AWS::SSM::Parameter': {
    nameProperty: 'Name',
    arn: 'arn:aws:ssm:{region}:{account}:parameter/{name}',
    attributes: { Type: '{property:Type}', Value: '{property:Value}' },
    replacedBy: ['Name'],
  },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    replacedBy: ['Name', 'GroupName'],
    attributes: {
      Arn: 'arn:aws:scheduler:{region}:{account}:schedule/default/{name}',
    },
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    physicalId: 'arn:aws:states:{region}:{account}:stateMachine:{name}',
    arn: '{physicalId}',
    attributes: { Name: '{name}' },
    replacedBy: ['StateMachineName', 'StateMachineType'],
  },
  'AWS::Cognito::UserPool': {
    physicalId: '{region}_{mixed:9}',
    arn: 'arn:aws:cognito-idp:{region}:{account}:userpool/{physicalId}',
    attributes: {
      UserPoolId: '{physicalId}',
      ProviderName: 'cognito-idp.{region}.amazonaws.com/{physicalId}',
      ProviderURL: 'https://cognito-idp.{region}.amazonaws.com/{physicalId}',
    },
  },
  'AWS::Cognito::UserPoolClient': {
    physicalId: '{hex:26}',
    attributes: { ClientId: '{physicalId}', ClientSecret: '{hex:51}' },
    replacedBy: ['GenerateSecret', 'UserPoolId'],
  },
  'AWS::Cognito::UserPoolDomain': {
    physicalId: '{property:Domain}',
    replacedBy: ['Domain', 'UserPoolId'],
  },
  'AWS::CDK::Metadata': { physicalId: '{uuid}' },
};
