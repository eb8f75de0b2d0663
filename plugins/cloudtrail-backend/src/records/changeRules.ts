/** A field that an event sets, by paths into its record (see `readPath`). */
export type ChangedField = {
  field: string;
  after?: string;
  before?: string;
  /** What the operation itself sets it to, where no parameter does. */
  becomes?: string;
  was?: string;
  /** The path of before is sure: where both are the same, nothing changed. */
  isSure?: boolean;
  /** A list of names and values or a map: a field for each. */
  pairs?: string;
  /** A list of names that lose their value. */
  removed?: string;
};

const request = (...fields: string[]): ChangedField[] =>
  fields.map(path => ({
    field: path.slice(path.lastIndexOf('.') + 1).replace(/\[.*$/, ''),
    after: `requestParameters.${path}`,
  }));

/** Where the answer still has the value of before. */
const pending = (...fields: string[]): ChangedField[] =>
  fields.map(field => ({
    field,
    after: `requestParameters.${field}`,
    before: `responseElements.${field}`,
  }));

const earlier = 'responseElements.service.deployments[status=ACTIVE]';
/** A service whose only deployment is complete ran as many tasks as it wanted. */
const steady = 'responseElements.service.deployments[rolloutState=COMPLETED]';

const ecsService: ChangedField[] = [
  {
    field: 'desiredCount',
    after: 'requestParameters.desiredCount',
    before: `${earlier}.desiredCount|${steady}.runningCount`,
    isSure: true,
  },
  {
    field: 'taskDefinition',
    after: 'requestParameters.taskDefinition',
    before: `${earlier}.taskDefinition`,
    isSure: true,
  },
  ...request(
    'platformVersion',
    'healthCheckGracePeriodSeconds',
    'enableExecuteCommand',
    'networkConfiguration.awsvpcConfiguration.assignPublicIp',
  ),
];

const tags: ChangedField[] = [
  { field: 'tags', pairs: 'requestParameters.tags' },
  { field: 'tags', pairs: 'requestParameters.tagSet.items' },
  { field: 'tags', removed: 'requestParameters.tagKeys' },
];

const stack = (status: string): ChangedField[] => [
  { field: 'stackStatus', becomes: status },
  { field: 'parameters', pairs: 'requestParameters.parameters' },
  ...request('templateURL', 'changeSetName'),
];

const policy = (side: 'after' | 'before'): ChangedField[] => [
  { field: 'policy', [side]: 'requestParameters.policyArn' },
  { field: 'policy', [side]: 'requestParameters.policyName' },
];

const ingress = (side: 'after' | 'before'): ChangedField[] =>
  ['cidrIp', 'cidrIpv6', 'groupId', 'prefixListId'].map(key => ({
    field: 'ipPermissions',
    [side]: `requestParameters.ipPermissions.items.${
      {
        cidrIp: 'ipRanges',
        cidrIpv6: 'ipv6Ranges',
        groupId: 'groups',
        prefixListId: 'prefixListIds',
      }[key]
    }.items.${key}`,
  }));

const secretVersion: ChangedField[] = [
  { field: 'versionId', after: 'responseElements.versionId' },
];

/**
 * What operations change, by event source and operation. `*` holds for every
 * operation of the source or, as a source, for every source.
 */
export const changeRules: Readonly<
  Record<string, Readonly<Record<string, ChangedField[]>>>
> = {
  '*': {
    TagResource: tags,
    UntagResource: tags,
    CreateTags: tags,
    TagRole: tags,
    TagUser: tags,
    AddTags: tags,
    AddTagsToResource: tags,
  },
  'application-autoscaling.amazonaws.com': {
    RegisterScalableTarget: request('minCapacity', 'maxCapacity'),
    PutScalingPolicy: request(
      'policyName',
      'targetTrackingScalingPolicyConfiguration.targetValue',
      'targetTrackingScalingPolicyConfiguration.scaleInCooldown',
      'targetTrackingScalingPolicyConfiguration.scaleOutCooldown',
    ),
  },
  'apprunner.amazonaws.com': {
    UpdateService: request(
      'sourceConfiguration.imageRepository.imageIdentifier',
      'instanceConfiguration.cpu',
      'instanceConfiguration.memory',
      'autoScalingConfigurationArn',
    ),
    PauseService: [{ field: 'status', was: 'RUNNING', becomes: 'PAUSED' }],
    ResumeService: [{ field: 'status', was: 'PAUSED', becomes: 'RUNNING' }],
  },
  'cloudformation.amazonaws.com': {
    CreateStack: stack('CREATE_IN_PROGRESS'),
    UpdateStack: stack('UPDATE_IN_PROGRESS'),
    DeleteStack: [{ field: 'stackStatus', becomes: 'DELETE_IN_PROGRESS' }],
    ExecuteChangeSet: request('changeSetName'),
  },
  'cloudtrail.amazonaws.com': {
    StartLogging: [{ field: 'isLogging', becomes: 'true' }],
    StopLogging: [{ field: 'isLogging', becomes: 'false' }],
    UpdateTrail: request(
      's3BucketName',
      'isMultiRegionTrail',
      'includeGlobalServiceEvents',
      'enableLogFileValidation',
      'kmsKeyId',
    ),
  },
  'codebuild.amazonaws.com': {
    UpdateProject: request('source.location', 'environment.image'),
  },
  'ec2.amazonaws.com': {
    AuthorizeSecurityGroupIngress: ingress('after'),
    RevokeSecurityGroupIngress: ingress('before'),
    ModifyInstanceAttribute: request('instanceType.value'),
    StartInstances: [{ field: 'state', becomes: 'running' }],
    StopInstances: [{ field: 'state', becomes: 'stopped' }],
    TerminateInstances: [{ field: 'state', becomes: 'terminated' }],
  },
  'ecr.amazonaws.com': {
    PutImage: request('imageTag'),
    PutImageTagMutability: request('imageTagMutability'),
  },
  'ecs.amazonaws.com': {
    CreateService: ecsService,
    UpdateService: ecsService,
    DeleteService: [{ field: 'status', was: 'ACTIVE', becomes: 'DRAINING' }],
    RegisterTaskDefinition: [
      {
        field: 'taskDefinition',
        after: 'responseElements.taskDefinition.taskDefinitionArn',
      },
      ...request('cpu', 'memory', 'containerDefinitions[*].image'),
    ],
  },
  'elasticloadbalancing.amazonaws.com': {
    ModifyTargetGroup: request(
      'healthCheckPath',
      'healthCheckPort',
      'healthCheckIntervalSeconds',
      'healthCheckTimeoutSeconds',
      'healthyThresholdCount',
      'unhealthyThresholdCount',
      'matcher.httpCode',
    ),
    ModifyListener: request('port', 'protocol', 'sslPolicy'),
    SetSecurityGroups: request('securityGroups'),
  },
  'iam.amazonaws.com': {
    AttachGroupPolicy: policy('after'),
    AttachRolePolicy: policy('after'),
    AttachUserPolicy: policy('after'),
    DetachGroupPolicy: policy('before'),
    DetachRolePolicy: policy('before'),
    DetachUserPolicy: policy('before'),
    PutGroupPolicy: policy('after'),
    PutRolePolicy: policy('after'),
    PutUserPolicy: policy('after'),
    DeleteGroupPolicy: policy('before'),
    DeleteRolePolicy: policy('before'),
    DeleteUserPolicy: policy('before'),
    AddUserToGroup: request('groupName'),
    RemoveUserFromGroup: [
      { field: 'groupName', before: 'requestParameters.groupName' },
    ],
    CreateAccessKey: [
      {
        field: 'accessKeyId',
        after: 'responseElements.accessKey.accessKeyId',
      },
    ],
    DeleteAccessKey: [
      { field: 'accessKeyId', before: 'requestParameters.accessKeyId' },
    ],
    UpdateAccessKey: request('status'),
  },
  'kms.amazonaws.com': {
    ScheduleKeyDeletion: request('pendingWindowInDays'),
    DisableKey: [{ field: 'keyState', becomes: 'Disabled' }],
    EnableKey: [{ field: 'keyState', becomes: 'Enabled' }],
  },
  'lambda.amazonaws.com': {
    UpdateFunctionConfiguration20150331v2: request(
      'runtime',
      'memorySize',
      'timeout',
      'handler',
    ),
    UpdateFunctionCode20150331v2: [
      { field: 'codeSha256', after: 'responseElements.codeSha256' },
    ],
  },
  'logs.amazonaws.com': {
    PutRetentionPolicy: request('retentionInDays'),
    DeleteRetentionPolicy: [{ field: 'retentionInDays', becomes: 'never' }],
  },
  'monitoring.amazonaws.com': {
    PutMetricAlarm: request(
      'threshold',
      'comparisonOperator',
      'evaluationPeriods',
      'datapointsToAlarm',
      'period',
    ),
    DisableAlarmActions: [{ field: 'actionsEnabled', becomes: 'false' }],
    EnableAlarmActions: [{ field: 'actionsEnabled', becomes: 'true' }],
  },
  'rds.amazonaws.com': {
    ModifyDBInstance: pending(
      'dBInstanceClass',
      'allocatedStorage',
      'engineVersion',
      'multiAZ',
      'backupRetentionPeriod',
      'publiclyAccessible',
      'deletionProtection',
      'storageType',
    ),
    ModifyDBCluster: pending(
      'engineVersion',
      'backupRetentionPeriod',
      'deletionProtection',
    ),
    StartDBInstance: [{ field: 'dBInstanceStatus', becomes: 'starting' }],
    StopDBInstance: [{ field: 'dBInstanceStatus', becomes: 'stopping' }],
    DeleteDBInstance: [{ field: 'dBInstanceStatus', becomes: 'deleting' }],
  },
  's3.amazonaws.com': {
    PutBucketVersioning: request('VersioningConfiguration.Status'),
    PutBucketPublicAccessBlock: request(
      'PublicAccessBlockConfiguration.BlockPublicAcls',
      'PublicAccessBlockConfiguration.IgnorePublicAcls',
      'PublicAccessBlockConfiguration.BlockPublicPolicy',
      'PublicAccessBlockConfiguration.RestrictPublicBuckets',
    ),
  },
  'secretsmanager.amazonaws.com': {
    PutSecretValue: secretVersion,
    RotateSecret: secretVersion,
    UpdateSecret: secretVersion,
    DeleteSecret: request('recoveryWindowInDays', 'forceDeleteWithoutRecovery'),
  },
};
