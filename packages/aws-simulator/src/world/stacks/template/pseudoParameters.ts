import { NO_VALUE } from './evaluate';
import type { ResolveContext } from './ResolveContext';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html */
export function pseudoParameters(
  context: ResolveContext,
): Record<string, unknown> {
  return {
    'AWS::AccountId': context.accountId,
    'AWS::Region': context.region,
    'AWS::StackName': context.stackName,
    'AWS::StackId': context.stackId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };
}
