import { NotFoundError } from '@backstage/errors';
import type { StackApi } from './StackApi';
import { describeRootCause } from './stackEvents';
import { isDeployed } from './stackStatus';

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
