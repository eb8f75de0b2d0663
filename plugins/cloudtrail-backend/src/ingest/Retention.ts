import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CloudTrailConfig } from '../config';
import type { ActivityWriter } from '../store';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Removes events that are older than they are kept, once an hour. */
export class Retention {
  private lastAt = -Infinity;

  constructor(
    private readonly options: {
      store: Pick<ActivityWriter, 'listCoverage' | 'removeBefore'>;
      config: Pick<CloudTrailConfig, 'retentionDays'>;
      logger: LoggerService;
      now: () => number;
    },
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const { store, config, logger } = this.options;
    if (signal.aborted || performance.now() - this.lastAt < HOUR_MS) {
      return;
    }
    this.lastAt = performance.now();
    const time = (await this.getNow()) - config.retentionDays * DAY_MS;
    try {
      const { removed } = await store.removeBefore(time, signal);
      if (removed > 0) {
        logger.info(
          `Removed ${removed} events that were older than ${config.retentionDays} days`,
        );
      }
    } catch (error) {
      if (!signal.aborted) {
        logger.warn(
          'Events that are older than they are kept could not be removed; the next try is in an hour',
          error as Error,
        );
      }
    }
  }

  /**
   * A clock that is ahead must not empty the store. AWS's own clock has limited
   * what is complete, so now cannot be much later than that.
   */
  private async getNow(): Promise<number> {
    const { store, now } = this.options;
    const ends = (await store.listCoverage()).flatMap(({ intervals }) =>
      intervals.map(({ to }) => to),
    );
    return ends.length > 0
      ? Math.min(now(), Math.max(...ends) + DAY_MS)
      : now();
  }
}
