import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type { CloudTrailConfig } from '../config';
import { LaneStates } from '../ingest/LaneStates';
import type { Knex } from 'knex';
import type { ActivityRecord, ActivityWriter } from '../store';
import { parseEventBridgeEvent } from './parseEventBridgeEvent';

const BATCH_MS = 200;
const MAX_BATCH = 500;
const SAVE_EVERY_MS = 60_000;

type Waiting = {
  record: ActivityRecord;
  done: () => void;
  failed: (error: unknown) => void;
};

/**
 * Takes in events that EventBridge sends, by the events service (from SQS, for
 * example), seconds after they happened. They make nothing complete: one that is lost on the way is read later.
 */
export class EventsIntake {
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly states: LaneStates;
  private readonly savedAt = new Map<string, number>();

  constructor(
    private readonly options: {
      db: Knex;
      store: Pick<ActivityWriter, 'addEvents'>;
      config: Pick<CloudTrailConfig, 'events' | 'readEvents'>;
      logger: LoggerService;
      now: () => number;
      /** Called when new events came in. */
      onAdded?: (records: ActivityRecord[]) => Promise<void>;
    },
  ) {
    this.states = new LaneStates(options.db);
  }

  /** Begins to listen. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'cloudtrail-intake',
      topics: [this.options.config.events.topic],
      onEvent: params => this.take(params),
    });
  }

  /**
   * Takes one event; done when it is in the store. What is no event of
   * CloudTrail is left alone.
   */
  async take({ eventPayload }: Pick<EventParams, 'eventPayload'>) {
    const record = parseEventBridgeEvent(eventPayload);
    const { config, logger } = this.options;
    if (!record) {
      logger.warn(
        `What came on the topic ${config.events.topic} is no event of CloudTrail; it is left alone. Let only "AWS API Call via CloudTrail" and "AWS Console Sign In via CloudTrail" into the queue`,
      );
      return;
    }
    if (record.readOnly && !config.readEvents) {
      return;
    }
    await new Promise<void>((done, failed) => {
      this.waiting.push({ record, done, failed });
      if (this.waiting.length >= MAX_BATCH) {
        this.flush();
      } else {
        this.timer ??= setTimeout(() => this.flush(), BATCH_MS);
      }
    });
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.waiting;
    this.waiting = [];
    this.store(batch.map(({ record }) => record)).then(
      () => batch.forEach(({ done }) => done()),
      error => batch.forEach(({ failed }) => failed(error)),
    );
  }

  private async store(records: ActivityRecord[]): Promise<void> {
    const { added } = await this.options.store.addEvents(records);
    await this.remember(records);
    if (added.length > 0) {
      await this.options.onAdded?.(added);
    }
  }

  /** When something came last, for operators. */
  private async remember(records: ActivityRecord[]): Promise<void> {
    const { now } = this.options;
    for (const { accountId, region } of records) {
      const key = `${accountId}/${region}`;
      const age = performance.now() - (this.savedAt.get(key) ?? -Infinity);
      if (age >= SAVE_EVERY_MS) {
        this.savedAt.set(key, performance.now());
        const lane = { source: 'sqs', accountId, region };
        const state = await this.states.get(lane);
        await this.states.save(lane, { ...state, lastSuccessAt: now() });
      }
    }
  }
}
