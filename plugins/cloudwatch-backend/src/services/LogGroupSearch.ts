import {
  AWS_LOG_GROUPS_ANNOTATION,
  AwsAnnotationProblem,
  AwsLogGroup,
} from '@hangar/plugin-aws-common';
import { isAwsError, SharedAnswer } from '@hangar/plugin-aws-node';
import type { LogsResponse } from '@hangar/plugin-cloudwatch-common';
import type { LogSource } from '../sources';
import type { LogSearch } from '../sources/LogSource';
import type { LogQueryResult } from '../sources/runLogQuery';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html */
const MAX_LOG_GROUPS = 50;

type GroupSearch = Omit<LogSearch, 'logGroups'>;

type Found = LogQueryResult & { problems: AwsAnnotationProblem[] };

const nothing: Found = {
  items: [],
  statistics: { bytesScanned: 0, recordsMatched: 0, recordsScanned: 0 },
  stoppedAtScanLimit: false,
  problems: [],
};

/** Searches an entity's log groups with as few queries as AWS allows. */
export class LogGroupSearch {
  constructor(
    private readonly source: LogSource,
    private readonly now: () => Date,
  ) {}

  /**
   * Searches log groups of one account and region. Those that do not exist are
   * told as problems, and the others are searched.
   */
  async search(
    groups: AwsLogGroup[],
    search: GroupSearch,
    signal: AbortSignal | undefined,
  ): Promise<SharedAnswer<Found>> {
    const chunks = Array.from(
      { length: Math.ceil(groups.length / MAX_LOG_GROUPS) },
      (_, index) =>
        groups.slice(index * MAX_LOG_GROUPS, (index + 1) * MAX_LOG_GROUPS),
    );
    const answers = await Promise.all(
      chunks.map(chunk => this.searchChunk(chunk, search, signal)),
    );
    return answers.reduce(mergeAnswers);
  }

  private async searchChunk(
    groups: AwsLogGroup[],
    search: GroupSearch,
    signal: AbortSignal | undefined,
  ): Promise<SharedAnswer<Found>> {
    const [{ accountId, region }] = groups;
    try {
      const answer = await this.source.search(
        { accountId, region },
        {
          ...search,
          logGroups: groups.map(({ name }) => name),
          // one more than shown, to know whether there are more
          limit: search.limit + 1,
        },
        signal,
      );
      return { ...answer, value: { ...answer.value, problems: [] } };
    } catch (error) {
      const missing = findMissing(error, groups);
      if (missing.length === 0) {
        throw error;
      }
      const problems = missing.map(group =>
        toLogGroupProblem(
          group,
          `CloudWatch Logs has no log group of this name in account ${accountId}, region ${region}. It appears when the service first writes a log; otherwise correct the name`,
        ),
      );
      const rest = groups.filter(group => !missing.includes(group));
      const answer =
        rest.length > 0
          ? await this.searchChunk(rest, search, signal)
          : { value: nothing, asOf: this.now(), stale: false };
      const found = { ...answer.value };
      found.problems = [...problems, ...found.problems];
      return { ...answer, value: found };
    }
  }
}

// AWS refuses the whole search for one unknown log group, and names it in the
// message only
function findMissing(error: unknown, groups: AwsLogGroup[]): AwsLogGroup[] {
  if (
    !isAwsError(error) ||
    error.aws.awsErrorName !== 'ResourceNotFoundException'
  ) {
    return [];
  }
  const named = groups.filter(({ name }) =>
    error.message.split(/[\s'",;()[\]]+/).includes(name),
  );
  return named.length > 0 || groups.length > 1 ? named : groups;
}

/** Says what is wrong with one of the log groups. */
export function toLogGroupProblem(
  group: AwsLogGroup,
  message: string,
): AwsAnnotationProblem {
  return { annotation: AWS_LOG_GROUPS_ANNOTATION, value: group.name, message };
}

function mergeAnswers(
  a: SharedAnswer<Found>,
  b: SharedAnswer<Found>,
): SharedAnswer<Found> {
  const sum = (field: keyof LogsResponse['statistics']) =>
    a.value.statistics[field] + b.value.statistics[field];
  return {
    asOf: a.asOf < b.asOf ? a.asOf : b.asOf,
    stale: a.stale || b.stale,
    value: {
      items: [...a.value.items, ...b.value.items],
      statistics: {
        bytesScanned: sum('bytesScanned'),
        recordsMatched: sum('recordsMatched'),
        recordsScanned: sum('recordsScanned'),
      },
      stoppedAtScanLimit:
        a.value.stoppedAtScanLimit || b.value.stoppedAtScanLimit,
      problems: [...a.value.problems, ...b.value.problems],
    },
  };
}
