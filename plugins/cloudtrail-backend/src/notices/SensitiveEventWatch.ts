import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { sensitiveRules } from '@hangar/plugin-cloudtrail-common';
import type { ActivityReader, StoredEvent } from '../store/types';
import type { NoticeLog } from './NoticeLog';
import { toEventNotification } from './toEventNotification';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Each run looks this far back; almost all events have come by then. */
const RECENT_MS = 2 * HOUR_MS;
/** Events come late, and reading can stand still for days: once an hour it looks further back. */
const WINDOW_MS = 7 * DAY_MS;
const LATE_EVERY_MS = HOUR_MS;
/** What happened before the portal first looked is history, but for a day. */
const FIRST_MS = DAY_MS;
const KEPT_MS = 30 * DAY_MS;
const PAGE = 200;
const BEGINNING = 'beginning';

const severities = new Map<string, 'high' | 'medium' | 'low'>(
  sensitiveRules.map(({ id, severity }) => [id, severity]),
);

const getSeverity = ({ sensitiveRule }: StoredEvent) =>
  severities.get(sensitiveRule ?? '') ?? 'medium';

/** What is one of many is told once a day for each who does it. */
function toKey(event: StoredEvent): string {
  const { sensitiveRule, principal, time, eventId } = event;
  const day = new Date(time).toISOString().slice(0, 10);
  return getSeverity(event) === 'low'
    ? `${sensitiveRule}:${principal.id}:${day}`
    : `event:${eventId}`;
}

/**
 * Tells those who are to know of sensitive events, once each, whatever restarts
 * and however many replicas there are. It looks at what is in the store rather
 * than at what was just added, so that a kill in between loses nothing.
 */
export class SensitiveEventWatch {
  /** When late events were looked for last. */
  #lookedLateAt = -Infinity;

  constructor(
    private readonly options: {
      reader: Pick<ActivityReader, 'listEvents'>;
      notices: NoticeLog;
      notifications: NotificationService;
      /** Entity refs of those who are told. */
      recipients: string[];
      logger: LoggerService;
      now: () => number;
    },
  ) {}

  /** Call it after each ingest. What could not be sent is sent by the next run. */
  async run(signal?: AbortSignal): Promise<void> {
    const { notices, recipients, now } = this.options;
    if (recipients.length === 0) {
      return;
    }
    const begun = await notices.getBeginning(BEGINNING);
    await notices.forgetBefore(now() - KEPT_MS, BEGINNING);
    const began = now();
    const age = began - this.#lookedLateAt;
    // a clock that was set back is no reason to wait
    const isLate = age < 0 || age >= LATE_EVERY_MS;
    const window = isLate ? WINDOW_MS : RECENT_MS;
    const from = Math.max(began - window, begun - FIRST_MS);
    const untold = await this.#findUntold(from, signal);
    let isAllTold = true;
    for (const [key, event] of untold) {
      if (signal?.aborted) {
        return;
      }
      isAllTold = (await this.#tell(key, event)) && isAllTold;
    }
    if (isLate && isAllTold && !signal?.aborted) {
      this.#lookedLateAt = began;
    }
  }

  /** By key, the oldest event first. */
  async #findUntold(
    from: number,
    signal?: AbortSignal,
  ): Promise<Array<[string, StoredEvent]>> {
    const { reader, notices, now } = this.options;
    const query = { from, to: now() + DAY_MS, sensitiveOnly: true };
    const found = new Map<string, StoredEvent>();
    let page = await reader.listEvents(query, { limit: PAGE });
    while (page.items.length > 0 && !signal?.aborted) {
      const sent = await notices.findSent(page.items.map(toKey));
      for (const event of page.items) {
        const key = toKey(event);
        if (!sent.has(key)) {
          found.set(key, event);
        }
      }
      if (!page.next) {
        break;
      }
      page = await reader.listEvents(query, {
        limit: PAGE,
        after: page.next,
      });
    }
    return [...found].sort(([, one], [, other]) => one.time - other.time);
  }

  /** @returns whether it need not be tried again */
  async #tell(key: string, event: StoredEvent): Promise<boolean> {
    const { notices, notifications, recipients, logger } = this.options;
    try {
      await notices.sendOnce(key, () =>
        notifications.send({
          recipients: { type: 'entity', entityRef: recipients },
          payload: {
            ...toEventNotification(event, getSeverity(event)),
            scope: `cloudtrail:${key}`,
          },
        }),
      );
      return true;
    } catch (error) {
      logger.warn(
        `Nobody could be told of the event ${event.eventId}, the next run tries again: ${stringifyError(error)}`,
      );
      return false;
    }
  }
}
