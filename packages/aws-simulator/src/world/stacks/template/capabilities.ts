import { StackError } from '../StackError';
import { givenName } from '../types/nameResource';
import type { Template } from './Template';

const IAM_TYPES = [
  'AccessKey',
  'Group',
  'InstanceProfile',
  'ManagedPolicy',
  'Policy',
  'Role',
  'User',
  'UserToGroupAddition',
].map(name => `AWS::IAM::${name}`);

/**
 * What a template may do has to be acknowledged.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 *
 * @throws StackError InsufficientCapabilitiesException
 */
export function checkCapabilities(
  template: Template,
  capabilities: ReadonlyArray<string>,
): void {
  const missing = requiredCapability(template, capabilities);
  if (missing) {
    throw new StackError(
      'InsufficientCapabilitiesException',
      `Requires capabilities : [${missing}]`,
    );
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html */
export function requiredCapability(
  template: Template,
  given: ReadonlyArray<string> = [],
): string | undefined {
  const iam = Object.values(template.Resources).filter(({ Type }) =>
    IAM_TYPES.includes(Type),
  );
  const isNamed = iam.some(
    ({ Type, Properties = {} }) =>
      givenName({ type: Type, properties: Properties }) !== undefined,
  );
  if (iam.length > 0 && !given.includes('CAPABILITY_NAMED_IAM')) {
    if (isNamed) {
      return 'CAPABILITY_NAMED_IAM';
    }
    if (!given.includes('CAPABILITY_IAM')) {
      return 'CAPABILITY_IAM';
    }
  }
  return template.Transform && !given.includes('CAPABILITY_AUTO_EXPAND')
    ? 'CAPABILITY_AUTO_EXPAND'
    : undefined;
}
