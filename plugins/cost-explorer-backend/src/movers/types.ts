import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import type { DailyAmount } from '../forecast';

/** Something whose cost may have moved: a service, an entity. */
export type MoverInput = {
  key: string;
  /** Of the range and of as many days before it; days of no cost may be left out. */
  days: readonly DailyAmount[];
  /** The parts of it by service, to tell which one explains the change. */
  services?: ReadonlyArray<{ service: string; days: readonly DailyAmount[] }>;
};

export type Mover = {
  key: string;
  /** In the same number of days before the range. */
  before: number;
  /** In the range. */
  after: number;
  reason: CostMover['reason'];
};

export type MoverOptions = {
  /** `YYYY-MM-DD`. */
  from: string;
  /** The day after the last one. */
  to: string;
  /** The most to answer with. */
  limit: number;
};
