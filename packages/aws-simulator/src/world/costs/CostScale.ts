/**
 * Costs beyond those of the sample organisation, for benchmarks and tests.
 *
 * @public
 */
export interface CostScale {
  /**
   * So many components with costs of their own, tagged `Component=component-0001`
   * and so on, each with three to five services. Default: 0.
   */
  components?: number;
  /** A component more for each of these values of the tag `Component`. */
  tagValues?: ReadonlyArray<string>;
  /**
   * The account that pays for all others: its Cost Explorer shows them as linked
   * accounts. Without it each account pays for itself.
   */
  payerAccountId?: string;
  /** ISO 4217 code by account, for accounts that are not billed in USD. */
  currencies?: Readonly<Record<string, string>>;
  /** Tag keys activated for cost allocation. Default: `Component`, `Cost`, `Project`. */
  activeTags?: ReadonlyArray<string>;
  /** Groups in a page of `GetCostAndUsage`; AWS names no number. Default: 5000. */
  groupsPerPage?: number;
}
