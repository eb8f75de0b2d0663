import {
  LookupEventsCommand,
  type CloudTrailClient,
  type Event,
  type LookupAttributeKey,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';

/** All pages of LookupEvents, the newest event first. */
export async function lookupEvents(
  client: CloudTrailClient,
  input: LookupEventsCommandInput = {},
): Promise<Event[]> {
  const events: Event[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new LookupEventsCommand({ ...input, NextToken }),
    );
    events.push(...(page.Events ?? []));
    ({ NextToken } = page);
  } while (NextToken);
  return events;
}

export const by = (
  AttributeKey: LookupAttributeKey,
  AttributeValue: string,
) => ({ LookupAttributes: [{ AttributeKey, AttributeValue }] });

export function recordOf({ CloudTrailEvent }: Event) {
  return JSON.parse(CloudTrailEvent!);
}
