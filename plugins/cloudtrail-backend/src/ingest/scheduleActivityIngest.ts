import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { CloudTrailConfig } from '../config';
import type { ActivityIngest } from './ActivityIngest';

/** Stops itself a while before the scheduler takes it for dead. */
const SHARE_OF_TIMEOUT = 0.8;

/** Runs the ingest, in one replica at a time. */
export async function scheduleActivityIngest(options: {
  scheduler: SchedulerService;
  config: Pick<CloudTrailConfig, 'schedule'>;
  ingest: Pick<ActivityIngest, 'run'>;
  /** Called after each run, with how many events were new. */
  onRead?: (result: { added: number; signal: AbortSignal }) => Promise<void>;
}): Promise<void> {
  const { scheduler, config, ingest, onRead } = options;
  const { frequencyMs, timeoutMs, initialDelayMs } = config.schedule;
  await scheduler.scheduleTask({
    id: 'cloudtrail-ingest',
    scope: 'global',
    frequency: { milliseconds: frequencyMs },
    timeout: { milliseconds: timeoutMs },
    initialDelay: { milliseconds: initialDelayMs },
    fn: async signal => {
      const time = AbortSignal.timeout(timeoutMs * SHARE_OF_TIMEOUT);
      const { added } = await ingest.run({
        signal: AbortSignal.any([signal, time]),
      });
      if (!signal.aborted) {
        await onRead?.({ added, signal });
      }
    },
  });
}
