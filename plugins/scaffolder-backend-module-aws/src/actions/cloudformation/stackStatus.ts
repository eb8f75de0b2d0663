/** Whether CloudFormation is at work on the stack. */
export function isInProgress(status: string | undefined): boolean {
  return status?.endsWith('_IN_PROGRESS') ?? false;
}

/** Whether the stack is what its last template says. */
export function isDeployed(status: string | undefined): boolean {
  return /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status ?? '');
}

/** What is left of a creation that failed: it can only be deleted. */
export function isFailedCreation(status: string | undefined): boolean {
  return /^(ROLLBACK_COMPLETE|ROLLBACK_FAILED|CREATE_FAILED)$/.test(
    status ?? '',
  );
}

/**
 * What somebody has to do with a stack in this state before it can be deployed
 * again; undefined when there is nothing to do.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export function getAdvice(
  status: string | undefined,
  stackName: string,
  region: string,
): string | undefined {
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
      return `Rolling back failed too, so CloudFormation waits for a person: correct what its events name, run "aws cloudformation continue-update-rollback --stack-name ${stackName} --region ${region}", and start again when the stack is in UPDATE_ROLLBACK_COMPLETE (docs/deployment.md)`;
    case 'UPDATE_FAILED':
      return `An update was stopped without rolling back: run "aws cloudformation rollback-stack --stack-name ${stackName} --region ${region}", and start again (docs/deployment.md)`;
    case 'DELETE_FAILED':
      return 'Somebody began to delete the stack and it failed: finish that with the template "remove-environment", and start again';
    default:
      return undefined;
  }
}
