import type { Period } from './aggregate';

/**
 * So many groups from one on. A period is cut in two where the page ends: its
 * other groups come with the next page, under the same dates.
 */
export function cutPage(
  periods: ReadonlyArray<Period>,
  at: number,
  size: number,
): { periods: Period[]; nextAt?: number } {
  const page: Period[] = [];
  const end = at + size;
  const total = periods.reduce((sum, { groups }) => sum + groups.length, 0);
  const isLast = end >= total;
  let position = 0;
  for (const period of periods) {
    const start = position;
    position += period.groups.length;
    // One without groups is told with the page that its place is in.
    const isHere =
      period.groups.length === 0
        ? start >= at && (start < end || isLast)
        : position > at && start < end;
    if (isHere) {
      page.push({
        ...period,
        groups: period.groups.slice(Math.max(0, at - start), end - start),
      });
    }
  }
  return { periods: page, nextAt: isLast ? undefined : end };
}
