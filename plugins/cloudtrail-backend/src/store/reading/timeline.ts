import type { BucketSum } from '../counting/TimeSums';
import { SHAPE_CLASS } from '../dictionary/rows';
import type { TimelineBucket } from '../types';

/** Adds the classes of events up to what a timeline shows; the oldest bucket first. */
export function toTimeline(sums: BucketSum[]): TimelineBucket[] {
  const buckets = new Map<number, TimelineBucket>();
  for (const { time, class: type, count } of sums) {
    const bucket = buckets.get(time) ?? {
      time,
      total: 0,
      changes: 0,
      errors: 0,
      sensitive: 0,
    };
    bucket.total += count;
    const is = (flag: number) => Math.floor(type / flag) % 2 === 1;
    if (!is(SHAPE_CLASS.read) && !is(SHAPE_CLASS.error))
      bucket.changes += count;
    if (is(SHAPE_CLASS.error)) bucket.errors += count;
    if (is(SHAPE_CLASS.sensitive)) bucket.sensitive += count;
    buckets.set(time, bucket);
  }
  return [...buckets.values()].sort((a, b) => a.time - b.time);
}
