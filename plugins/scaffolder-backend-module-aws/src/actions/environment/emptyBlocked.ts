import {
  BatchDeleteImageCommand,
  ECRClient,
  ListTagsForResourceCommand,
  DescribeRepositoriesCommand,
  paginateListImages,
} from '@aws-sdk/client-ecr';
import {
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { OWNER_TAGS } from '../cloudformation/checkStack';
import type { CallAws } from './callAws';

type Tag = { Key?: string; Value?: string };
type Emptying = {
  callAws: CallAws;
  logger: LoggerService;
  /** Those of the stack; what carries others is not emptied. */
  tags: Record<string, string>;
};

const IMAGES_PER_REQUEST = 100;

function isOwn(tags: Tag[] | undefined, own: Record<string, string>): boolean {
  return OWNER_TAGS.every(key =>
    tags?.some(tag => tag.Key === key && tag.Value === own[key]),
  );
}

async function emptyRepository(
  repositoryName: string,
  { callAws, logger, tags }: Emptying,
): Promise<boolean> {
  return callAws(ECRClient, async client => {
    const { repositories } = await client.send(
      new DescribeRepositoriesCommand({ repositoryNames: [repositoryName] }),
    );
    const resourceArn = repositories?.[0]?.repositoryArn;
    const tagged = await client.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    if (!isOwn(tagged.tags, tags)) {
      return false;
    }
    const images = [];
    for await (const page of paginateListImages(
      { client },
      { repositoryName },
    )) {
      images.push(...(page.imageIds ?? []));
    }
    // by digest: an image with several tags is several entries
    const digests = [...new Set(images.map(image => image.imageDigest))];
    for (let at = 0; at < digests.length; at += IMAGES_PER_REQUEST) {
      const imageIds = digests
        .slice(at, at + IMAGES_PER_REQUEST)
        .map(imageDigest => ({ imageDigest }));
      await client.send(
        new BatchDeleteImageCommand({ repositoryName, imageIds }),
      );
    }
    logger.info(`Deleted ${digests.length} images of ${repositoryName}.`);
    return true;
  });
}

async function emptyBucket(
  Bucket: string,
  { callAws, logger, tags }: Emptying,
): Promise<boolean> {
  return callAws(S3Client, async client => {
    const tagged = await client.send(new GetBucketTaggingCommand({ Bucket }));
    if (!isOwn(tagged.TagSet, tags)) {
      return false;
    }
    let count = 0;
    for (;;) {
      // always the first page: what was there before is deleted
      const page = await client.send(new ListObjectVersionsCommand({ Bucket }));
      const all = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
      const Objects = all.map(({ Key = '', VersionId }) => ({
        Key,
        VersionId,
      }));
      if (Objects.length === 0) {
        logger.info(`Deleted ${count} objects of ${Bucket}.`);
        return true;
      }
      const { Errors = [] } = await client.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
      );
      if (Errors.length > 0) {
        logger.warn(
          `${Bucket}: ${Errors[0].Key} cannot be deleted: ${Errors[0].Message}`,
        );
        return false;
      }
      count += Objects.length;
    }
  });
}

/**
 * Empties what CloudFormation refuses to delete because something is in it:
 * a registry or a bucket of the stack, if it carries the stack's own tags.
 *
 * @returns whether it is empty now; true for a type that cannot hold anything
 */
export async function emptyBlocked(
  resource: { type: string; physicalId: string },
  emptying: Emptying,
): Promise<boolean> {
  switch (resource.type) {
    case 'AWS::ECR::Repository':
      return emptyRepository(resource.physicalId, emptying);
    case 'AWS::S3::Bucket':
      return emptyBucket(resource.physicalId, emptying);
    default:
      return true;
  }
}
