import { uuid } from '../stacks/types/fillPattern';
import { describeIdentity, seconds } from './describeIdentity';
import type { TrailEvent } from './types';

/**
 * The record of an event, as CloudTrail writes it.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function describeRecord(event: TrailEvent): Record<string, unknown> {
  if (event.record) {
    return event.record;
  }
  const { id, accountId, region, time, actor, call } = event;
  const { identity, sourceIp, userAgent } = actor;
  const {
    request = null,
    response = null,
    additional,
  } = call.parameters?.() ?? {};
  const eventType = call.eventType ?? 'AwsApiCall';
  return {
    eventVersion: '1.11',
    userIdentity: describeIdentity(identity, accountId, time),
    eventTime: seconds(time),
    eventSource: call.source,
    eventName: call.name,
    awsRegion: region,
    sourceIPAddress: sourceIp,
    userAgent,
    errorCode: call.error?.code,
    errorMessage: call.error?.message,
    requestParameters: request,
    responseElements: call.error?.code ? null : response,
    additionalEventData: additional,
    requestID: eventType === 'AwsApiCall' ? uuid(`${id}/request`) : undefined,
    eventID: id,
    readOnly: call.isRead ?? false,
    resources: resourcesOf(event),
    eventType,
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
    tlsDetails: identity.type === 'AWSService' ? undefined : tlsDetails(event),
    sessionCredentialFromConsole:
      userAgent === 'AWS Internal' ? 'true' : undefined,
  };
}

/** Few services fill it; those that do name ARNs. */
function resourcesOf({ accountId, call }: TrailEvent) {
  const resources = (call.resources ?? []).filter(
    ({ arn }) => arn !== undefined,
  );
  return resources.length > 0
    ? resources.map(({ type, arn }) => ({ accountId, type, ARN: arn }))
    : undefined;
}

function tlsDetails({ region, call }: TrailEvent) {
  const [service] = call.source.split('.');
  return {
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    clientProvidedHostHeader: `${service}.${region}.amazonaws.com`,
  };
}
