import { sampleAccounts, sampleRegions } from '../sample';
import { uuid } from '../stacks/types/fillPattern';
import { MINUTE_MS, MINUTES_PER_DAY } from '../time';
import type { WorldState } from '../WorldState';
import { pushedAt } from './delivery';
import type { TrailEvent } from './types';

/** The default of a queue. */
const RETENTION_MS = 4 * MINUTES_PER_DAY * MINUTE_MS;

/** The longest that an event is on its way here. */
const LONGEST_WAY_MS = MINUTE_MS;

/** One event in the queue. */
export type QueuedEvent = {
  messageId: string;
  event: TrailEvent;
  /** Epoch milliseconds, as all times here. */
  sentAt: number;
  invisibleUntil: number;
  firstReceivedAt?: number;
  receiveCount: number;
};

/**
 * The queue to which EventBridge, in every account and region, sends the changes
 * that CloudTrail records. As in AWS, reads are not among them.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export class EventQueue {
  readonly accountId = sampleAccounts[0].id;
  readonly region = sampleRegions[0];
  readonly name = 'hangar-cloudtrail';
  readonly #world: WorldState;
  #queued: QueuedEvent[] = [];
  #filledUntil?: number;

  constructor(world: WorldState) {
    this.#world = world;
  }

  /** Takes what is visible, the oldest first; unless deleted it is back after a while. */
  receive(limit: number, visibilityMs: number): QueuedEvent[] {
    const now = this.#world.now().getTime();
    this.#fill(now);
    const taken = this.#queued
      .filter(item => item.sentAt <= now && item.invisibleUntil <= now)
      .slice(0, limit);
    for (const item of taken) {
      item.invisibleUntil = now + visibilityMs;
      item.firstReceivedAt ??= now;
      item.receiveCount += 1;
    }
    return taken;
  }

  delete(messageId: string): void {
    this.#queued = this.#queued.filter(item => item.messageId !== messageId);
  }

  #fill(now: number): void {
    const from = Math.max(this.#filledUntil ?? 0, now - RETENTION_MS);
    if (from < now) {
      const fresh = this.#sent(from, now);
      this.#queued = this.#queued
        .filter(({ sentAt }) => sentAt > now - RETENTION_MS)
        .concat(fresh);
      this.#filledUntil = now;
    }
  }

  /** What came in after one time and until another. */
  #sent(after: number, until: number): QueuedEvent[] {
    const items: QueuedEvent[] = [];
    for (const { id: accountId } of sampleAccounts) {
      for (const region of sampleRegions) {
        const place = { accountId, region };
        const from = after - LONGEST_WAY_MS;
        for (const event of this.#world.activity.events(place, from, until)) {
          const sentAt = pushedAt(event.id, event.time);
          if (!event.call.isRead && sentAt > after && sentAt <= until) {
            items.push(queue(event, sentAt));
          }
        }
      }
    }
    return items.sort((a, b) => a.sentAt - b.sentAt);
  }
}

function queue(event: TrailEvent, sentAt: number): QueuedEvent {
  const { id, accountId, region } = event;
  const messageId = uuid(`${accountId}/${region}/${id}/message`);
  return { messageId, event, sentAt, invisibleUntil: 0, receiveCount: 0 };
}
