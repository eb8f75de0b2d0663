import {
  DescribeChangeSetCommand,
  type Change,
  type CloudFormationClient,
} from '@aws-sdk/client-cloudformation';

/** A change set with all its changes. */
export type ChangeSet = {
  status: string;
  statusReason: string;
  executionStatus: string;
  stackId: string;
  changes: Change[];
};

const UNCHANGED = /didn't contain changes|No updates are to be performed/i;

/** Whether CloudFormation found nothing to change; it calls that a failure. */
export function isUnchanged({ status, statusReason }: ChangeSet): boolean {
  return status === 'FAILED' && UNCHANGED.test(statusReason);
}

/** Reads all pages of a change set. */
export async function readChangeSet(
  client: CloudFormationClient,
  names: { stackName: string; changeSetName: string },
): Promise<ChangeSet> {
  const changes: Change[] = [];
  let token: string | undefined;
  for (;;) {
    const page = await client.send(
      new DescribeChangeSetCommand({
        StackName: names.stackName,
        ChangeSetName: names.changeSetName,
        NextToken: token,
      }),
    );
    changes.push(...(page.Changes ?? []));
    token = page.NextToken;
    if (!token) {
      return {
        status: page.Status ?? '',
        statusReason: page.StatusReason ?? '',
        executionStatus: page.ExecutionStatus ?? '',
        stackId: page.StackId ?? '',
        changes,
      };
    }
  }
}
