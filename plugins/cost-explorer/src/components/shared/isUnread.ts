import type { CostAnswer } from '@hangar/plugin-cost-explorer-common';

/** Whether nothing can be said of a range, since its costs have not been read: an empty answer is not one without costs. */
export function isUnread(
  { asOf, problems }: CostAnswer,
  /** The day after the last. */
  to: string,
): boolean {
  return (
    asOf === null ||
    problems.some(
      ({ kind, subject = '' }) =>
        kind === 'not-read-yet' || (kind === 'range-clipped' && subject >= to),
    )
  );
}
