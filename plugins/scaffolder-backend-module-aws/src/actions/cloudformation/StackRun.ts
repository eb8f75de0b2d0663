import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { StackApi } from './StackApi';

type TaskContext = Pick<
  ActionContext<{}>,
  'checkpoint' | 'logger' | 'signal' | 'step' | 'task'
>;

/** What everything needs that works on stacks for a task. */
export type StackRun = {
  api: StackApi;
  logger: LoggerService;
  /** Remembers across a restart of the portal what was done. */
  checkpoint: ActionContext<{}>['checkpoint'];
  signal?: AbortSignal;
  /** The task's step: the same after a restart. */
  requestId: string;
  /** Time between two looks at CloudFormation, whose quotas are small. */
  pollMs: number;
  /** The longest that one operation of a stack is waited for. */
  maxWaitMs: number;
};

const POLL_MS = 5_000;
const SIMULATED_POLL_MS = 500;
const MAX_WAIT_MS = 3 * 60 * 60 * 1000;

/** How patient the actions are. */
export type Patience = { pollMs?: number; maxWaitMs?: number };

export function createStackRun(
  ctx: TaskContext,
  api: StackApi,
  options: { simulated: boolean; patience?: Patience },
): StackRun {
  const { simulated, patience } = options;
  return {
    api,
    logger: ctx.logger,
    checkpoint: checkpoint => ctx.checkpoint(checkpoint),
    signal: ctx.signal,
    requestId: `${ctx.task.id}/${ctx.step?.id ?? ''}`,
    pollMs: patience?.pollMs ?? (simulated ? SIMULATED_POLL_MS : POLL_MS),
    maxWaitMs: patience?.maxWaitMs ?? MAX_WAIT_MS,
  };
}
