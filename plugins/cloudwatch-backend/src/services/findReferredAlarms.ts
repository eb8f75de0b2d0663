import type { CompositeAlarm } from '@aws-sdk/client-cloudwatch';

type AlarmId = { name: string; arn: string };

// ALARM("name"), OK(name), INSUFFICIENT_DATA('arn:…')
const REFERENCE =
  /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]+)"|'([^']+)'|([^"')\s]+))\s*\)/g;

/**
 * The alarms, by name or ARN, in the rule of a composite alarm.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export function parseAlarmRule(rule: string): string[] {
  return [...rule.matchAll(REFERENCE)].map(
    ([, double, single, bare]) => double ?? single ?? bare,
  );
}

/** The composite alarms that refer to one of the alarms, also through others. */
export function findReferredAlarms(
  composites: CompositeAlarm[],
  alarms: AlarmId[],
): CompositeAlarm[] {
  const known = new Set(alarms.flatMap(({ name, arn }) => [name, arn]));
  const found: CompositeAlarm[] = [];
  let waiting = composites;
  for (;;) {
    const next = waiting.filter(({ AlarmRule = '' }) =>
      parseAlarmRule(AlarmRule).some(reference => known.has(reference)),
    );
    if (next.length === 0) {
      return found;
    }
    found.push(...next);
    next.forEach(({ AlarmName = '', AlarmArn = '' }) =>
      known.add(AlarmName).add(AlarmArn),
    );
    waiting = waiting.filter(alarm => !next.includes(alarm));
  }
}
