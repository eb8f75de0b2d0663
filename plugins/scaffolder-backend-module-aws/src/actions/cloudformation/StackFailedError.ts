import { CustomErrorBase } from '@backstage/errors';

/** CloudFormation could not do what was asked of a stack. The message says why, in which state the stack is, and what to do. */
export class StackFailedError extends CustomErrorBase {
  name = 'StackFailedError' as const;
}
