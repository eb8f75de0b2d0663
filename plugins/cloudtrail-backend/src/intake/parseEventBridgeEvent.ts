import { parseCloudTrailRecord } from '../records';
import { asMap, asText } from '../records/values';
import type { ActivityRecord } from '../store';

/**
 * The envelope's `detail-type` of what CloudTrail records.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-cloudtrail.html
 */
const detailTypes = new Set([
  'AWS API Call via CloudTrail',
  'AWS Console Sign In via CloudTrail',
  'AWS Console Action via CloudTrail',
  'AWS Service Event via CloudTrail',
]);

/** The record within an event of EventBridge; nothing for other events. */
export function parseEventBridgeEvent(
  payload: unknown,
): ActivityRecord | undefined {
  const envelope = asMap(payload);
  const detail = asMap(envelope?.detail);
  if (
    !envelope ||
    !detail ||
    !detailTypes.has(asText(envelope['detail-type']) ?? '')
  ) {
    return undefined;
  }
  const time = Date.parse(asText(envelope.time) ?? '');
  return parseCloudTrailRecord(detail, {
    ...(Number.isFinite(time) && { time }),
    accountId: asText(envelope.account) ?? undefined,
    region: asText(envelope.region) ?? undefined,
  });
}
