import type { StackApi } from '../cloudformation/StackApi';
import { listStacks } from './listStacks';

/** Output of a stack that runs a container; `none` while it runs the placeholder. */
const OUTPUT = 'ImageTag';

/** The tag of the image that an environment runs; undefined before its first release. */
export async function findRunningImage(
  api: StackApi,
  stackName: string,
): Promise<string | undefined> {
  for (const { id, status } of await listStacks(api, stackName)) {
    const stack =
      status === 'DELETE_COMPLETE' ? undefined : await api.findStack(id);
    const tag = stack?.Outputs?.find(({ OutputKey }) => OutputKey === OUTPUT);
    if (tag?.OutputValue && tag.OutputValue !== 'none') {
      return tag.OutputValue;
    }
  }
  return undefined;
}
