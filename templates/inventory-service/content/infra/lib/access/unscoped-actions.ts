/**
 * Every action that is allowed on `*`, with the reason; no other action is. The table of each
 * service says which resources an action knows:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const UNSCOPED_ACTIONS: Record<string, string> = {
  'application-autoscaling:DescribeScalableTargets': 'lists by filter',
  'application-autoscaling:DescribeScalingActivities': 'lists by filter',
  'application-autoscaling:DescribeScalingPolicies': 'lists by filter',
  'cloudformation:ListStacks': 'lists all stacks',
  'cloudwatch:DescribeAlarmHistory': 'an alarm cannot be named for it',
  'cloudwatch:DescribeAlarms': 'composite alarms are found by it too',
  'cloudwatch:GetMetricData': 'metrics are not resources',
  'cloudwatch:GetMetricStatistics': 'metrics are not resources',
  'cloudwatch:ListDashboards': 'lists all dashboards',
  'cloudwatch:ListMetrics': 'metrics are not resources',
  'ec2:DescribeNetworkInterfaces': 'EC2 descriptions know no resources',
  'ec2:DescribeRouteTables': 'EC2 descriptions know no resources',
  'ec2:DescribeSecurityGroups': 'EC2 descriptions know no resources',
  'ec2:DescribeSubnets': 'EC2 descriptions know no resources',
  'ec2:DescribeVpcs': 'EC2 descriptions know no resources',
  'ecr:GetAuthorizationToken': 'the token is for the whole registry',
  'ecs:DeregisterTaskDefinition': 'knows no resources',
  'ecs:DescribeTaskDefinition': 'knows no resources',
  'ecs:ListTaskDefinitions': 'knows no resources',
  'elasticloadbalancing:DescribeListeners':
    'ELB descriptions know no resources',
  'elasticloadbalancing:DescribeLoadBalancers':
    'ELB descriptions know no resources',
  'elasticloadbalancing:DescribeTargetGroups':
    'ELB descriptions know no resources',
  'elasticloadbalancing:DescribeTargetHealth':
    'ELB descriptions know no resources',
  'logs:DescribeLogGroups': 'lists by prefix',
  'logs:DescribeQueries': 'queries are not resources',
  'logs:GetQueryResults': 'queries are not resources',
  'logs:StopQuery': 'queries are not resources',
  'ssmmessages:CreateControlChannel': 'channels are not resources',
  'ssmmessages:CreateDataChannel': 'channels are not resources',
  'ssmmessages:OpenControlChannel': 'channels are not resources',
  'ssmmessages:OpenDataChannel': 'channels are not resources',
  'tag:GetResources': 'looks through all resources',
  'xray:GetSamplingRules': 'knows no resources',
  'xray:GetSamplingTargets': 'knows no resources',
  'xray:PutTelemetryRecords': 'knows no resources',
  'xray:PutTraceSegments': 'knows no resources',
};
