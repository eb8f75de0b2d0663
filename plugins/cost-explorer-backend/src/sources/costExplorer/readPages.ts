import {
  type CostExplorerClient,
  GetCostAndUsageCommand,
  type GetCostAndUsageRequest,
  type ResultByTime,
} from '@aws-sdk/client-cost-explorer';
import { isAwsError } from '@hangar/plugin-aws-node';

/** A read that begins anew more often than this will not come to its end. */
const MAX_BEGINNINGS = 3;

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsage.html#API_GetCostAndUsage_Errors */
const LOST_PAGE = ['InvalidNextTokenException', 'RequestChangedException'];

export type PageReader = {
  client: CostExplorerClient;
  signal: AbortSignal;
  /** Called for each page, as each is paid. */
  onPage: () => void;
};

const hasLostPage = (error: unknown) =>
  isAwsError(error) && LOST_PAGE.includes(error.aws.awsErrorName ?? '');

async function readOnce(
  { client, signal, onPage }: PageReader,
  request: GetCostAndUsageRequest,
): Promise<ResultByTime[]> {
  const results: ResultByTime[] = [];
  let token: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await client.send(
      new GetCostAndUsageCommand({ ...request, NextPageToken: token }),
      { abortSignal: signal },
    );
    onPage();
    results.push(...(page.ResultsByTime ?? []));
    if (token !== undefined && page.NextPageToken === token) {
      throw new Error(
        'Cost Explorer gave the same page token twice: its answer has no end',
      );
    }
    token = page.NextPageToken;
  } while (token);
  return results;
}

/**
 * All pages of a request. When a page token has expired, what was read before
 * is thrown away and read anew: pages of two readings do not fit together.
 */
export async function readPages(
  reader: PageReader,
  request: GetCostAndUsageRequest,
): Promise<ResultByTime[]> {
  for (let beginning = 1; ; beginning += 1) {
    try {
      return await readOnce(reader, request);
    } catch (error) {
      if (!hasLostPage(error) || beginning === MAX_BEGINNINGS) {
        throw error;
      }
    }
  }
}
