import { NotFoundError } from '@backstage/errors';
import type { StackApi } from './StackApi';
import { describeRootCause } from './stackEvents';
import { StackFailedError } from './StackFailedError';
import { getAdvice, isDeployed } from './stackStatus';

/** How an operation on a stack has ended. */
export type StackResult = {
  deployed: boolean;
  status: string;
  outputs: Record<string, string>;
  /** Why it failed; empty when it did not. */
  cause: string;
};

/**
 * Reads how an operation has ended.
 *
 * @param after - the event before the operation began
 * @throws NotFoundError when somebody has deleted the stack meanwhile
 */
export async function readStackResult(
  api: StackApi,
  nameOrId: string,
  after?: string,
): Promise<StackResult> {
  const stack = await api.findStack(nameOrId);
  if (!stack) {
    throw new NotFoundError(
      `Stack ${nameOrId} is gone: somebody has deleted it meanwhile.`,
    );
  }
  const status = stack.StackStatus ?? '';
  const deployed = isDeployed(status);
  const outputs = (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
    OutputKey ?? '',
    OutputValue ?? '',
  ]);
  return {
    deployed,
    status,
    outputs: Object.fromEntries(outputs),
    cause: deployed
      ? ''
      : describeRootCause(await api.listEvents(nameOrId, after)),
  };
}

/** A failed operation as an error: why, in which state the stack is, and what to do. */
export function toStackFailure(
  stackName: string,
  region: string,
  { status, cause }: StackResult,
): StackFailedError {
  const advice =
    getAdvice(status, stackName, region) ??
    (status === 'UPDATE_ROLLBACK_COMPLETE'
      ? 'It is as it was before. Correct the cause and start again'
      : 'Correct the cause and start again: the portal deletes what is left of this stack and creates it anew');
  return new StackFailedError(
    `Stack ${stackName} failed. ${cause}. The stack is in ${status}. ${advice}.`,
  );
}
