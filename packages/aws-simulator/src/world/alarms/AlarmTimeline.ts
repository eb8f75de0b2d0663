import { MINUTES_PER_DAY } from '../time';
import { alarmDatapoint, evaluateAlarm } from './evaluateAlarm';
import type {
  Alarm,
  AlarmStateValue,
  AlarmTransition,
  Datapoint,
} from './types';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html */
export const HISTORY_DAYS = 30;

export type AlarmStatus = {
  state: AlarmStateValue;
  sinceMinute: number;
  datapoints: Datapoint[];
};

/**
 * The states of one alarm, computed from its metric period by period. What has
 * been computed is kept; a question about a later time continues from there.
 */
export class AlarmTimeline {
  readonly alarm: Alarm;
  #firstMinute = 0;
  #nextMinute = 0;
  #state: AlarmStateValue = 'INSUFFICIENT_DATA';
  #window: Datapoint[] = [];
  #transitions: AlarmTransition[] = [];

  constructor(alarm: Alarm) {
    this.alarm = alarm;
  }

  /** State changes up to and including a minute, oldest first. */
  transitions(untilMinute: number): AlarmTransition[] {
    const oldest = untilMinute - HISTORY_DAYS * MINUTES_PER_DAY;
    const isBefore = oldest < this.#firstMinute;
    const isFarAhead = oldest > this.#nextMinute;
    if (isBefore || isFarAhead) {
      this.#restart(oldest);
    }
    this.#advance(untilMinute);
    return this.#transitions.filter(
      ({ minute }) => minute >= oldest && minute <= untilMinute,
    );
  }

  status(minute: number): AlarmStatus {
    const last = this.transitions(minute).at(-1);
    const { periodMinutes, evaluationPeriods, createdMinute } = this.alarm;
    const end = Math.floor(minute / periodMinutes) * periodMinutes;
    const datapoints = Array.from({ length: evaluationPeriods }, (_, index) =>
      alarmDatapoint(
        this.alarm,
        end - (evaluationPeriods - index) * periodMinutes,
      ),
    );
    return {
      state: last?.to ?? evaluateAlarm(this.alarm, datapoints),
      sinceMinute: last?.minute ?? createdMinute ?? this.#firstMinute,
      datapoints: last?.datapoints ?? datapoints,
    };
  }

  #restart(oldestMinute: number): void {
    const { periodMinutes, evaluationPeriods, createdMinute } = this.alarm;
    // A day of lead, so that the state at the start of the history is settled.
    const lead = oldestMinute - MINUTES_PER_DAY;
    const start = Math.max(lead, createdMinute ?? lead);
    this.#firstMinute = lead;
    this.#nextMinute =
      Math.floor(start / periodMinutes) * periodMinutes + periodMinutes;
    this.#state = 'INSUFFICIENT_DATA';
    this.#window = Array.from({ length: evaluationPeriods }, (_, index) => ({
      startMinute:
        this.#nextMinute - (evaluationPeriods + 1 - index) * periodMinutes,
    }));
    this.#transitions = [];
  }

  #advance(untilMinute: number): void {
    const { periodMinutes } = this.alarm;
    for (; this.#nextMinute <= untilMinute; this.#nextMinute += periodMinutes) {
      const minute = this.#nextMinute;
      const point = alarmDatapoint(this.alarm, minute - periodMinutes);
      this.#window = [...this.#window.slice(1), point];
      const to = evaluateAlarm(this.alarm, this.#window);
      if (to !== this.#state) {
        this.#transitions.push({
          minute,
          from: this.#state,
          to,
          datapoints: this.#window,
        });
        this.#state = to;
      }
    }
  }
}
