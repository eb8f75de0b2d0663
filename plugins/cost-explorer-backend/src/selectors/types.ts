import type {
  CostCondition,
  CostProblem,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { AllocatedSelector } from '../store';

export type SelectorOptions = {
  /** First part of the `Cost` tag's value: `drone` of `drone_engineer`. */
  costTagPrefix: string;
};

/** What an entity's own annotations and names say about its costs. */
export type EntitySelector = {
  /** undefined where nothing tells which costs are its own. */
  selector: CostSelector | undefined;
  /** Of kind `invalid-annotation`; the right part of an annotation is used all the same. */
  problems: CostProblem[];
};

/** The selectors of several entities, each cost once. */
export type CombinedSelectors = {
  /** Each once, without those that are part of another. */
  selectors: CostSelector[];
  /** Where their costs are; ready for `readDays`. */
  allocated: AllocatedSelector[];
  /** Of the kinds `not-read-yet`, `too-many-tags` and `overlapping-tags`. */
  problems: CostProblem[];
};

/** One way to split the costs of an account. */
export type Allocation = {
  /** E.g. `tag:Component`; with a filter, its hash follows. */
  id: string;
  groupBy: { type: CostCondition['type']; key: string };
  /** All of them have to be met; in the order of their keys. */
  filter: CostCondition[];
};
