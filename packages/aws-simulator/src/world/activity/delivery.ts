const LATE_SHARE = 0.02;

/**
 * When an event appears: one to fifteen minutes after it happened, and one in
 * fifty up to an hour later than that.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-cloudtrail-works.html
 */
export function deliveryOf(id: string, time: number): number {
  const draw = Number.parseInt(id.slice(0, 8), 16) / 0x1_0000_0000;
  const other = Number.parseInt(id.slice(24, 32), 16) / 0x1_0000_0000;
  const minutes = draw < LATE_SHARE ? 15 + other * 60 : 1 + other * 14;
  return time + Math.round(minutes * 60) * 1000;
}

/** When EventBridge passes an event on: seconds after it happened, within a minute. */
export function pushedAt(id: string, time: number): number {
  const draw = Number.parseInt(id.slice(24, 32), 16) / 0x1_0000_0000;
  return time + 1000 + Math.round(draw * 29) * 1000;
}
