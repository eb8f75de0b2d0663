import type { StatusTone } from '@hangar/plugin-aws-react';
import type { AlarmState, EntityAlarm } from '@hangar/plugin-cloudwatch-common';

const SEVERITY: AlarmState[] = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

/** How an alarm state is shown, beside its word. */
export const ALARM_TONES: Record<AlarmState, StatusTone> = {
  ALARM: 'bad',
  INSUFFICIENT_DATA: 'unknown',
  OK: 'good',
};

/** Worst first, then the latest change first. */
export function sortAlarms(alarms: EntityAlarm[]): EntityAlarm[] {
  return [...alarms].sort(
    (a, b) =>
      SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state) ||
      Date.parse(b.stateSince) - Date.parse(a.stateSince),
  );
}

/** The worst state among alarms; nothing when there are none. */
export function getWorstState(alarms: EntityAlarm[]): AlarmState | undefined {
  return SEVERITY.find(state => alarms.some(alarm => alarm.state === state));
}
