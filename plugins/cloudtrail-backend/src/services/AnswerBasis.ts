import type {
  ActivityAnswer,
  ActivityProblem,
} from '@hangar/plugin-cloudtrail-common';
import type { ActivityView } from '../people';
import type { CoverageReader, EventsQuery, ServiceSettings } from './types';

/** AWS's global services are recorded there. */
const GLOBAL_REGION = 'us-east-1';

const intersect = (
  wanted: string[] | undefined,
  known: string[] | undefined,
): string[] | undefined =>
  wanted && known
    ? wanted.filter(value => known.includes(value))
    : (wanted ?? known);

/** Finds out what every answer says about its own age and completeness. */
export class AnswerBasis {
  constructor(
    private readonly ingest: CoverageReader,
    private readonly settings: ServiceSettings,
  ) {}

  async read(query: EventsQuery, view: ActivityView): Promise<ActivityAnswer> {
    const { filter, range } = query;
    const accounts = intersect(filter.account, view.accounts);
    const regions = filter.region && [
      ...new Set([...filter.region, GLOBAL_REGION]),
    ];
    const read = await this.ingest.readCoverage(
      range.from,
      Math.min(range.to, this.settings.now()),
      accounts,
      regions,
    );
    // nobody is told of accounts in which nothing is theirs
    const isNowhere = accounts?.length === 0;
    return {
      asOf: read.asOf,
      simulated: this.settings.simulated,
      coverage: isNowhere
        ? { ...read.coverage, complete: [], gaps: [] }
        : read.coverage,
      problems: [
        ...(isNowhere ? [] : read.problems),
        ...view.problems,
        ...this.#explainRange(query),
      ],
      isPartial: view.isPartial,
    };
  }

  #explainRange({ isClipped, range }: EventsQuery): ActivityProblem[] {
    const { retentionDays } = this.settings;
    const message = `Events are kept for ${retentionDays} days: what is older than ${new Date(range.from).toISOString()} is not shown`;
    return isClipped ? [{ kind: 'range-clipped', message }] : [];
  }
}
