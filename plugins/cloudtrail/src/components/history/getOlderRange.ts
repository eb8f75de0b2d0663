import type { TimeInterval } from '@hangar/plugin-cloudtrail-common';

/** A look into the trail may not be longer, since it costs money. */
const MAX_LENGTH = 31 * 86_400_000;

/**
 * What of a range is older than what is kept: its newest 31 days, that is as
 * much as one look may take.
 *
 * @param asked - the range that was asked for
 * @param kept - the part of it that was answered
 */
export function getOlderRange(
  asked: TimeInterval,
  kept: Pick<TimeInterval, 'from'>,
): TimeInterval | undefined {
  const to = Math.min(Date.parse(asked.to), Date.parse(kept.from));
  const from = Math.max(Date.parse(asked.from), to - MAX_LENGTH);
  return from < to
    ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
    : undefined;
}
