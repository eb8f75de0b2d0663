import { z } from 'zod';
import {
  accessKeyOfEvent,
  userNameOf,
} from '../../world/activity/describeIdentity';
import type { TrailEvent } from '../../world/activity/types';

const KEYS = [
  'AccessKeyId',
  'EventId',
  'EventName',
  'EventSource',
  'ReadOnly',
  'ResourceName',
  'ResourceType',
  'Username',
] as const;

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html */
export const lookupAttributesSchema = z
  .array(
    z.object({
      AttributeKey: z.enum(KEYS),
      AttributeValue: z.string().min(1).max(2000),
    }),
  )
  .max(1, 'Only one lookup attribute is allowed');

export type LookupAttribute = z.infer<typeof lookupAttributesSchema>[number];

/** Whether an event has what is looked for, exactly. */
export function matches(
  event: TrailEvent,
  { AttributeKey: key, AttributeValue: value }: LookupAttribute,
): boolean {
  return valuesOf(event, key).includes(value);
}

function valuesOf(
  event: TrailEvent,
  key: LookupAttribute['AttributeKey'],
): Array<string | undefined> {
  const { call, actor } = event;
  switch (key) {
    case 'AccessKeyId':
      return [accessKeyOfEvent(event)];
    case 'EventId':
      return [event.id];
    case 'EventName':
      return [call.name];
    case 'EventSource':
      return [call.source];
    case 'ReadOnly':
      return [String(call.isRead ?? false)];
    case 'ResourceType':
      return (call.resources ?? []).map(({ type }) => type);
    case 'ResourceName':
      return (call.resources ?? []).flatMap(({ name, arn }) => [name, arn]);
    default:
      return [userNameOf(actor.identity)];
  }
}
