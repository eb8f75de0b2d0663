import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { CostExplorerConfig } from '../config';
import type { CostIngest } from './CostIngest';

/** How often it is looked whether something is due; looking asks nothing of AWS. */
const LOOK_EVERY = { minutes: 5 };

/** Runs the ingest when it is due, in one replica at a time. */
export async function scheduleCostIngest(options: {
  scheduler: SchedulerService;
  config: CostExplorerConfig;
  ingest: CostIngest;
  /** Called when costs have been read to their end. */
  onRead?: (signal: AbortSignal) => Promise<void>;
}): Promise<void> {
  const { scheduler, config, ingest, onRead } = options;
  await scheduler.scheduleTask({
    id: 'cost-explorer-ingest',
    scope: 'global',
    frequency: LOOK_EVERY,
    timeout: { milliseconds: config.schedule.timeoutMs },
    initialDelay: { milliseconds: config.schedule.initialDelayMs },
    fn: async signal => {
      const { hasRead } = await ingest.run({ signal });
      if (hasRead) {
        await onRead?.(signal);
      }
    },
  });
}
