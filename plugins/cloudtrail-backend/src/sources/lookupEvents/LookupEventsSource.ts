import {
  CloudTrailClient,
  type Event,
  LookupEventsCommand,
  type LookupEventsResponse,
} from '@aws-sdk/client-cloudtrail';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import { parseCloudTrailRecord } from '../../records';
import type { ActivityRecord, CoverageTarget } from '../../store';
import type { ActivitySource, SourcePage } from '../ActivitySource';
import { watchServerTime } from './watchServerTime';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const PAGE_SIZE = 50;

type StretchRequest = Parameters<ActivitySource['read']>[0];

function toRecord(event: Event, target: CoverageTarget): ActivityRecord {
  return parseCloudTrailRecord(event.CloudTrailEvent, {
    eventId: event.EventId,
    time: event.EventTime?.getTime(),
    accountId: target.accountId,
    region: target.region,
    eventName: event.EventName,
    eventSource: event.EventSource,
    readOnly: target.kind === 'read',
    userName: event.Username,
    resources: event.Resources,
  });
}

/** By the time that AWS sorts by, which a record without one does not have. */
const findOldest = (events: Event[], records: ActivityRecord[]) =>
  events.length === 0
    ? null
    : Math.min(
        ...events.map(
          ({ EventTime }, index) => EventTime?.getTime() ?? records[index].time,
        ),
      );

/**
 * CloudTrail's event history. One account and region at a time, 90 days back,
 * two requests of 50 events a second.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export class LookupEventsSource implements ActivitySource {
  readonly type = 'lookup-events';
  // what is about to be forgotten may be gone before it is asked for
  readonly reachMs = 90 * DAY_MS - 5 * MINUTE_MS;
  readonly settleMs = 15 * MINUTE_MS;
  readonly refreshMs = 0;
  readonly sliceMs = DAY_MS;

  constructor(private readonly clients: AwsClientsService) {}

  async *read(request: StretchRequest): AsyncIterable<SourcePage> {
    const { target } = request;
    let token: string | undefined;
    let askedAt: number | null | undefined;
    do {
      const { answer, serverTime } = await this.ask(request, token);
      askedAt = askedAt === undefined ? serverTime : askedAt;
      const events = answer.Events ?? [];
      const records = events.map(event => toRecord(event, target));
      const next = answer.NextToken;
      yield {
        records,
        oldest: findOldest(events, records),
        isLast: !next,
        askedAt,
      };
      if (next && next === token) {
        // what comes after it is not known: it must not count as read
        throw new ServiceUnavailableError(
          `CloudTrail gave the same page twice (account ${target.accountId}, region ${target.region}). It is asked again later`,
        );
      }
      token = next;
    } while (token);
  }

  private async ask(
    { target, from, to, signal }: StretchRequest,
    token: string | undefined,
  ): Promise<{ answer: LookupEventsResponse; serverTime: number | null }> {
    const client = await this.clients.getClient(CloudTrailClient, target);
    const command = new LookupEventsCommand({
      LookupAttributes: [
        {
          AttributeKey: 'ReadOnly',
          AttributeValue: String(target.kind === 'read'),
        },
      ],
      StartTime: new Date(Math.floor(from / 1000) * 1000),
      EndTime: new Date(Math.ceil(to / 1000) * 1000),
      MaxResults: PAGE_SIZE,
      NextToken: token,
    });
    const getServerTime = watchServerTime(command);
    const answer = await client.send(command, { abortSignal: signal });
    return { answer, serverTime: getServerTime() };
  }
}
