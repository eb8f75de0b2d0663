import { mockServices } from '@backstage/backend-test-utils';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import { tags } from '../cloudformation/__testUtils__/assembly';
import { scope, startAws } from '../cloudformation/__testUtils__/startAws';
import { createRetryAws } from '../cloudformation/retryAws';
import { createCallAws } from './callAws';
import { emptyBlocked } from './emptyBlocked';

const BUCKET = 'drone-dev-engineer-s3-parts';
const xml = (body: string) =>
  HttpResponse.xml(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

/** A bucket as S3 answers for it, with so many versions of objects. */
function startBucket(versions: number, bucketTags: Record<string, string>) {
  let left = versions;
  const tagSet = Object.entries(bucketTags)
    .map(
      ([Key, Value]) => `<Tag><Key>${Key}</Key><Value>${Value}</Value></Tag>`,
    )
    .join('');
  const url = `http://127.0.0.1:4570/${BUCKET}`;
  networkServer.use(
    http.get(url, ({ request }) => {
      if (new URL(request.url).searchParams.has('tagging')) {
        return xml(`<Tagging><TagSet>${tagSet}</TagSet></Tagging>`);
      }
      const page = Array.from(
        { length: Math.min(left, 1000) },
        (_, index) =>
          `<Version><Key>log-${index}</Key><VersionId>v${index}</VersionId></Version>`,
      );
      return xml(`<ListVersionsResult>${page.join('')}</ListVersionsResult>`);
    }),
    http.post(url, async ({ request }) => {
      const body = await request.text();
      left -= body.match(/<VersionId>/g)?.length ?? 0;
      return xml('<DeleteResult></DeleteResult>');
    }),
  );
  return { count: () => left };
}

describe('emptyBlocked', () => {
  const empty = () => {
    const { options } = startAws();
    const logger = mockServices.logger.mock();
    const callAws = createCallAws({
      clients: options.clients,
      scope,
      retry: createRetryAws({ logger, delayMs: 1 }),
    });
    return (bucketTags: Record<string, string>, versions: number) => {
      const bucket = startBucket(versions, bucketTags);
      const emptied = emptyBlocked(
        { type: 'AWS::S3::Bucket', physicalId: BUCKET },
        { callAws, logger, tags },
      );
      return { bucket, emptied };
    };
  };

  it('deletes every version in a bucket of the environment', async () => {
    const { bucket, emptied } = empty()(tags, 2_300);
    await expect(emptied).resolves.toBe(true);
    expect(bucket.count()).toBe(0);
  });

  it('does not touch a bucket with the tags of somebody else', async () => {
    const others = { ...tags, createdBy: 'somebody' };
    const { bucket, emptied } = empty()(others, 5);
    await expect(emptied).resolves.toBe(false);
    expect(bucket.count()).toBe(5);
  });
});
