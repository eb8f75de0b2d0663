import { InputError } from '@backstage/errors';

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
const MAX_LENGTH = 255;
// eslint's no-control-regex guards against slips; here they are the point
const hasControlCharacter = (text: string) =>
  [...text].some(character => (character.codePointAt(0) ?? 0) < 0x20);

/** The path input `alarmName`. */
export function parseAlarmName(input: string): string {
  if (input.length > MAX_LENGTH || hasControlCharacter(input)) {
    throw new InputError(
      `alarmName must be the name of a CloudWatch alarm: up to ${MAX_LENGTH} characters, without control characters`,
    );
  }
  return input;
}
