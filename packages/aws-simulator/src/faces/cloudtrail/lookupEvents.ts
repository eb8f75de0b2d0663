import { z } from 'zod';
import {
  accessKeyOfEvent,
  userNameOf,
} from '../../world/activity/describeIdentity';
import { describeRecord } from '../../world/activity/describeRecord';
import type { TrailEvent } from '../../world/activity/types';
import type { Scope } from '../../world/services/types';
import { MINUTE_MS, MINUTES_PER_DAY } from '../../world/time';
import type { WorldState } from '../../world/WorldState';
import { operation } from '../face';
import { invalidParameter, invalidTimeRange, regionNotEnabled } from './errors';
import {
  lookupAttributesSchema,
  matches,
  type LookupAttribute,
} from './lookupAttributes';
import {
  decodeLookupToken,
  encodeLookupToken,
  type LookupPosition,
} from './lookupToken';
import { isEnabledRegion } from './regions';

const HISTORY_MS = 90 * MINUTES_PER_DAY * MINUTE_MS;

const schema = z.object({
  LookupAttributes: lookupAttributesSchema.default([]),
  StartTime: z.number().optional(),
  EndTime: z.number().optional(),
  EventCategory: z.enum(['insight']).optional(),
  MaxResults: z.number().int().min(1).max(50).default(50),
  NextToken: z.string().min(1).max(2048).optional(),
});

type Search = {
  from: number;
  to: number;
  attribute?: LookupAttribute;
  after?: LookupPosition;
};

/**
 * Events of one account and region, the newest first, of the last 90 days. What
 * arrives while somebody pages is not on the pages that follow.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export const lookupEvents = operation(
  schema,
  invalidParameter,
  (input, { call, world }) => {
    const { MaxResults: size, NextToken: token, ...question } = input;
    if (!isEnabledRegion(call.region)) {
      throw regionNotEnabled();
    }
    const { StartTime = 0, EndTime = Infinity, LookupAttributes } = question;
    if (StartTime > EndTime) {
      throw invalidTimeRange(
        'The specified start time is after the specified end time.',
      );
    }
    // Insights are a feature of trails that nobody has turned on here.
    if (question.EventCategory) {
      return { Events: [] };
    }
    const now = world.now();
    const events = search(world, call, size + 1, {
      from: Math.max(StartTime * 1000, now.getTime() - HISTORY_MS),
      to: Math.min(EndTime * 1000, now.getTime()),
      attribute: LookupAttributes[0],
      after:
        token === undefined
          ? undefined
          : decodeLookupToken(token, question, now),
    });
    const page = events.slice(0, size);
    return {
      Events: page.map(describe),
      NextToken:
        events.length > size
          ? encodeLookupToken(page[size - 1], question, now)
          : undefined,
    };
  },
);

function search(
  world: WorldState,
  scope: Scope,
  limit: number,
  { from, to, attribute, after }: Search,
): TrailEvent[] {
  const now = world.now().getTime();
  const found: TrailEvent[] = [];
  const until = after ? Math.min(to, after.time) : to;
  for (const event of world.activity.events(scope, from, until)) {
    const isNext = !after || event.time < after.time || event.id < after.id;
    if (
      isNext &&
      event.deliveredAt <= now &&
      (!attribute || matches(event, attribute))
    ) {
      found.push(event);
      if (found.length === limit) {
        break;
      }
    }
  }
  return found;
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html */
function describe(event: TrailEvent): Record<string, unknown> {
  const { id, time, actor, call } = event;
  return {
    EventId: id,
    EventName: call.name,
    ReadOnly: String(call.isRead ?? false),
    AccessKeyId: accessKeyOfEvent(event),
    EventTime: time / 1000,
    EventSource: call.source,
    Username: userNameOf(actor.identity),
    Resources: (call.resources ?? []).flatMap(({ type, name, arn }) =>
      [name, ...(arn === undefined ? [] : [arn])].map(ResourceName => ({
        ResourceType: type,
        ResourceName,
      })),
    ),
    CloudTrailEvent: JSON.stringify(describeRecord(event)),
  };
}
