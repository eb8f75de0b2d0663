import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { AwsLogGroup, AwsResource } from '@hangar/plugin-aws-common';
import type { LogsResponse } from '@hangar/plugin-cloudwatch-common';
import { toReadWindow } from '../sources/ReadWindow';
import type { EntityResources } from './EntityResources';
import { formatBytes } from './formatBytes';
import { LogGroupSearch, toLogGroupProblem } from './LogGroupSearch';
import type { LogVolume } from './LogVolume';
import { askEachScope, getDataAge } from './scopes';

export type LogsRequest = {
  from: Date;
  to: Date;
  text: string;
  errorsOnly: boolean;
  limit: number;
};

// coarse enough that people who look at the same time share a search
const WINDOW_SECONDS = 30;

const isLogGroup = (resource: AwsResource): resource is AwsLogGroup =>
  resource.type === 'log-group';

/** Decides what of an entity's logs may be searched, and answers with it. */
export class LogsService {
  constructor(
    private readonly resources: EntityResources,
    private readonly groups: LogGroupSearch,
    private readonly volume: LogVolume,
    private readonly options: {
      scanLimitBytes: number;
      simulated: boolean;
      now: () => Date;
    },
  ) {}

  /** @throws InputError naming `from` when the range holds too much */
  async search(
    entity: Entity,
    request: LogsRequest,
    signal?: AbortSignal,
  ): Promise<LogsResponse> {
    const now = this.options.now();
    const { resources, problems } = this.resources.getAnnotated(entity);
    const logGroups = resources.filter(isLogGroup);
    await this.checkVolume(logGroups, request);

    const window = toReadWindow({ ...request, period: WINDOW_SECONDS, now });
    const outcomes = await askEachScope(logGroups, (_scope, groups) =>
      this.groups.search(
        groups,
        {
          window,
          text: request.text,
          errorsOnly: request.errorsOnly,
          limit: request.limit,
          scanLimitBytes: this.options.scanLimitBytes,
        },
        signal,
      ),
    );
    const answers = outcomes.flatMap(o => ('answer' in o ? [o.answer] : []));
    const found = answers.map(({ value }) => value);
    const items = found
      .flatMap(result => result.items)
      .sort((a, b) => (a.time < b.time ? 1 : -1));
    const sum = (field: keyof LogsResponse['statistics']) =>
      found.reduce((total, result) => total + result.statistics[field], 0);
    return {
      ...getDataAge(answers, { simulated: this.options.simulated, now }),
      items: items.slice(0, request.limit),
      statistics: {
        bytesScanned: sum('bytesScanned'),
        recordsMatched: sum('recordsMatched'),
        recordsScanned: sum('recordsScanned'),
      },
      limit: request.limit,
      truncated: items.length > request.limit,
      stoppedAtScanLimit: found.some(result => result.stoppedAtScanLimit),
      scanLimitBytes: this.options.scanLimitBytes,
      problems: [
        ...problems,
        ...found.flatMap(result => result.problems),
        ...outcomes.flatMap(o =>
          'error' in o
            ? o.items.map(g => toLogGroupProblem(g, o.error.message))
            : [],
        ),
      ],
    };
  }

  private async checkVolume(logGroups: AwsLogGroup[], request: LogsRequest) {
    const { scanLimitBytes } = this.options;
    const bytes = await this.volume.estimate(logGroups, request);
    if (bytes > scanLimitBytes) {
      throw new InputError(
        `from is too early: the logs of this range hold about ${formatBytes(bytes)}, and one search may read ${formatBytes(scanLimitBytes)}. Choose a shorter range`,
      );
    }
  }
}
