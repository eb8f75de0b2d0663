import { asMetric } from '../../world/costs/amounts';
import { categoryOf } from '../../world/costs/costCategories';
import type { CostBook } from '../../world/costs/CostBook';
import type { CostLine, CostMetric } from '../../world/costs/types';
import type { Expression } from './expression';
import type { GroupDefinition } from './groupBy';
import { dimensionOf, tagOf, toPredicate } from './lineValues';
import type { DayRange } from './timePeriod';

export type CostQuestion = {
  accountIds: ReadonlyArray<string>;
  periods: ReadonlyArray<DayRange>;
  filter?: Expression;
  groupBy: ReadonlyArray<GroupDefinition>;
  metrics: ReadonlyArray<CostMetric>;
  /** Epoch milliseconds up to which usage is known. */
  asOf: number;
};

/** Sums in 1e-10 of the currency, one for each metric. */
export type Group = { keys: string[]; sums: bigint[]; currency: string };

export type Period = DayRange & { groups: Group[] };

/** Sums the bill by periods and groups; groups in the order of their keys. */
export function aggregate(book: CostBook, question: CostQuestion): Period[] {
  const { accountIds, filter, groupBy, metrics, asOf } = question;
  const lines = book.lines(accountIds).filter(toPredicate(book, filter));
  const keysOf = new Map(
    lines.map(line => {
      const keys = groupBy.map(definition => keyOf(book, line, definition));
      return [line, { keys, id: keys.join('\u0000') }] as const;
    }),
  );
  return question.periods.map(({ from, to }) => {
    const groups = new Map<string, Group>();
    for (const { line, amount } of book.charges({ from, to, asOf }, lines)) {
      const { keys, id } = keysOf.get(line) ?? { keys: [], id: '' };
      let group = groups.get(id);
      if (!group) {
        const currency = book.currencyOf(line.accountId);
        group = { keys, sums: metrics.map(() => 0n), currency };
        groups.set(id, group);
      }
      for (let index = 0; index < metrics.length; index++) {
        group.sums[index] += BigInt(asMetric(line, amount, metrics[index]));
      }
    }
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return { from, to, groups: sorted.map(([, group]) => group) };
  });
}

/** `Key$value` for tags and cost categories, also where the value is empty. */
function keyOf(
  book: CostBook,
  line: CostLine,
  definition: GroupDefinition,
): string {
  switch (definition.Type) {
    case 'TAG':
      return `${definition.Key}$${tagOf(book, line, definition.Key)}`;
    case 'COST_CATEGORY':
      return `${definition.Key}$${categoryOf(line, definition.Key)}`;
    default:
      return dimensionOf(line, definition.Key);
  }
}
