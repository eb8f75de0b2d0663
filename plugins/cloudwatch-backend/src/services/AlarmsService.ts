import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  AWS_REGION_ANNOTATION,
  AwsAnnotationProblem,
} from '@hangar/plugin-aws-common';
import type {
  AlarmHistoryResponse,
  AlarmsResponse,
  AlarmState,
  EntityAlarm,
} from '@hangar/plugin-cloudwatch-common';
import { formatCursor, HistoryCursor } from '../inputs';
import type { AlarmSource } from '../sources';
import type { Alarms } from '../sources/AlarmSource';
import type { EntityResources } from './EntityResources';
import { matchAlarms } from './matchAlarms';
import { askEachScope, getDataAge, ScopeOutcome } from './scopes';

export type HistoryRequest = {
  alarmName: string;
  from: Date;
  to: Date;
  limit: number;
  cursor?: HistoryCursor;
  /** What the next page's cursor is bound to. */
  filter: Record<string, string | undefined>;
};

const urgency: AlarmState[] = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

function byUrgency(a: EntityAlarm, b: EntityAlarm) {
  return (
    urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
    a.name.localeCompare(b.name)
  );
}

function getProblems<T>(
  outcome: ScopeOutcome<T, Alarms>,
): AwsAnnotationProblem[] {
  const { accountId, region } = outcome.scope;
  const toProblem = (message: string) => [
    { annotation: AWS_REGION_ANNOTATION, value: region, message },
  ];
  if ('error' in outcome) {
    return toProblem(
      `The alarms of account ${accountId} in ${region} are not shown. ${outcome.error.message}`,
    );
  }
  return outcome.answer.value.truncated
    ? toProblem(
        `Account ${accountId} has more alarms in ${region} than the portal reads; some may not be shown`,
      )
    : [];
}

const MINUTE_MS = 60_000;
const toMinute = (time: Date) =>
  new Date(Math.ceil(time.getTime() / MINUTE_MS) * MINUTE_MS);

/** Decides which alarms are an entity's, and answers with them. */
export class AlarmsService {
  constructor(
    private readonly resources: EntityResources,
    private readonly source: AlarmSource,
    private readonly options: { simulated: boolean; now: () => Date },
  ) {}

  async getAlarms(entity: Entity): Promise<AlarmsResponse> {
    const { resources, problems } = await this.resources.getWatched(entity);
    const outcomes = await askEachScope(resources, scope =>
      this.source.getAlarms(scope),
    );
    const answers = outcomes.flatMap(o => ('answer' in o ? [o.answer] : []));
    const items = outcomes.flatMap(outcome =>
      'answer' in outcome
        ? matchAlarms(outcome.answer.value, outcome.items, outcome.scope)
        : [],
    );
    return {
      ...getDataAge(answers, {
        simulated: this.options.simulated,
        now: this.options.now(),
      }),
      items: items.sort(byUrgency),
      problems: [...problems, ...outcomes.flatMap(getProblems)],
    };
  }

  /**
   * One page of the history of an alarm of the entity.
   *
   * @throws NotFoundError when the alarm is not one of the entity's
   */
  async getHistory(
    entity: Entity,
    request: HistoryRequest,
  ): Promise<AlarmHistoryResponse> {
    const { alarmName, limit, cursor, filter } = request;
    const { items: alarms } = await this.getAlarms(entity);
    const alarm = alarms.find(({ name }) => name === alarmName);
    if (!alarm) {
      throw new NotFoundError(
        `${stringifyEntityRef(entity)} has no alarm named "${alarmName}"`,
      );
    }
    // whole minutes, so that everybody who asks within one shares the answer
    const from = cursor?.from ?? toMinute(request.from);
    const to = cursor?.to ?? toMinute(request.to);
    const answer = await this.source.getHistory(
      { accountId: alarm.accountId, region: alarm.region },
      { alarmName, from, to, limit, nextToken: cursor?.nextToken },
    );
    const { items, nextToken } = answer.value;
    return {
      ...getDataAge([answer], {
        simulated: this.options.simulated,
        now: this.options.now(),
      }),
      items,
      ...(nextToken && {
        nextCursor: formatCursor({ from, to, nextToken }, filter),
      }),
    };
  }
}
