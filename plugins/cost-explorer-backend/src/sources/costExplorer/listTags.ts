import {
  type CostExplorerClient,
  GetTagsCommand,
  paginateListCostAllocationTags,
} from '@aws-sdk/client-cost-explorer';
import { isAwsError } from '@hangar/plugin-aws-node';
import type { KnownTag } from '../findTagProblems';

type TagReader = {
  client: CostExplorerClient;
  signal: AbortSignal;
  onPage: () => void;
};

async function listCostAllocationTags(reader: TagReader): Promise<KnownTag[]> {
  const tags: KnownTag[] = [];
  const pages = paginateListCostAllocationTags(
    { client: reader.client, pageSize: 1000, stopOnSameToken: true },
    { Type: 'UserDefined' },
    { abortSignal: reader.signal },
  );
  for await (const page of pages) {
    reader.onPage();
    for (const { TagKey = '', Status } of page.CostAllocationTags ?? []) {
      tags.push({ key: TagKey, isActive: Status === 'Active' });
    }
  }
  return tags;
}

async function getTagKeys(
  reader: TagReader,
  range: { from: string; to: string },
): Promise<KnownTag[]> {
  const tags: KnownTag[] = [];
  let token: string | undefined;
  do {
    const page = await reader.client.send(
      new GetTagsCommand({
        TimePeriod: { Start: range.from, End: range.to },
        NextPageToken: token,
      }),
      { abortSignal: reader.signal },
    );
    reader.onPage();
    tags.push(...(page.Tags ?? []).map(key => ({ key, isActive: true })));
    token = page.NextPageToken === token ? undefined : page.NextPageToken;
  } while (token);
  return tags;
}

/**
 * Which tags AWS can tell costs apart by. Only a management account may list
 * cost allocation tags; a member account knows those that costs have.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_ListCostAllocationTags.html
 */
export async function listTags(
  reader: TagReader,
  range: { from: string; to: string },
): Promise<KnownTag[]> {
  try {
    return await listCostAllocationTags(reader);
  } catch (error) {
    const isRefused =
      isAwsError(error) &&
      (error.kind === 'access-denied' || error.kind === 'invalid-request');
    if (!isRefused) {
      throw error;
    }
    return getTagKeys(reader, range);
  }
}
