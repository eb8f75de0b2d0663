import type { AlarmHistoryItem as AwsAlarmHistoryItem } from '@aws-sdk/client-cloudwatch';
import type {
  AlarmHistoryItem,
  AlarmState,
} from '@hangar/plugin-cloudwatch-common';

const states: readonly string[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

function toState(value: unknown): AlarmState | undefined {
  return typeof value === 'string' && states.includes(value)
    ? (value as AlarmState)
    : undefined;
}

type StateData = { stateValue?: unknown };

// the states are in a JSON text; an alarm's own actions have none
function readStates(data: string | undefined) {
  try {
    const { oldState, newState } = JSON.parse(data ?? '{}') as {
      oldState?: StateData;
      newState?: StateData;
    };
    return {
      fromState: toState(oldState?.stateValue),
      toState: toState(newState?.stateValue),
    };
  } catch {
    return {};
  }
}

function toType(type: string | undefined): AlarmHistoryItem['type'] {
  if (type === 'ConfigurationUpdate') {
    return 'ConfigurationUpdate';
  }
  // AlarmContributorStateUpdate and AlarmContributorAction say the same of one
  // contributor of an alarm over several metrics
  return type?.endsWith('Action') ? 'Action' : 'StateUpdate';
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmHistoryItem.html */
export function toAlarmHistoryItem(
  alarmName: string,
  item: AwsAlarmHistoryItem,
): AlarmHistoryItem {
  const type = toType(item.HistoryItemType);
  const { fromState, toState: newState } =
    type === 'StateUpdate' ? readStates(item.HistoryData) : {};
  return {
    alarmName,
    time: (item.Timestamp ?? new Date(0)).toISOString(),
    type,
    summary: item.HistorySummary ?? '',
    ...(fromState && { fromState }),
    ...(newState && { toState: newState }),
  };
}
