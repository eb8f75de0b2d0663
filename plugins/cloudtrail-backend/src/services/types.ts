import type {
  ActivityCoverage,
  ActivityIngestState,
  ActivityProblem,
} from '@hangar/plugin-cloudtrail-common';
import type { EventFilter, TimeRange } from '../inputs';

/** What ingest tells about what it has read. */
export interface CoverageReader {
  /** Milliseconds since 1970; accounts and regions to look at, all when left out. */
  readCoverage(
    from: number,
    to: number,
    accounts?: string[],
    regions?: string[],
  ): Promise<{
    coverage: ActivityCoverage;
    problems: ActivityProblem[];
    asOf: string | null;
  }>;
  getState(): Promise<ActivityIngestState>;
}

/** What is looked for, after the inputs were checked. */
export type EventsQuery = {
  filter: EventFilter;
  range: TimeRange;
  /** The range began before what the store keeps, and was cut. */
  isClipped: boolean;
};

export type ServiceSettings = {
  simulated: boolean;
  retentionDays: number;
  now: () => number;
};
