import { z } from 'zod';
import type { Image } from '../../world/stacks/ImageStore';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';
import {
  getRepository,
  invalidParameter,
  repositoryName,
} from './repositories';

export const imageIds = z
  .array(
    z.object({
      imageDigest: z.string().optional(),
      imageTag: z.string().optional(),
    }),
  )
  .min(1)
  .max(100);

export type ImageId = z.infer<typeof imageIds>[number];

/** Whether a tag or digest stands for an image. */
export function isMeant(
  image: Image,
  { imageDigest, imageTag }: ImageId,
): boolean {
  return (
    (imageDigest ?? image.digest) === image.digest &&
    (imageTag === undefined || image.tags.includes(imageTag))
  );
}

export function idsOf({ digest, tags }: Image): ImageId[] {
  return tags.length === 0
    ? [{ imageDigest: digest }]
    : tags.map(imageTag => ({ imageDigest: digest, imageTag }));
}

const listSchema = z.object({
  repositoryName,
  filter: z
    .object({ tagStatus: z.enum(['TAGGED', 'UNTAGGED', 'ANY']).optional() })
    .optional(),
  maxResults: z.number().int().min(1).max(1000).default(100),
  nextToken: z.string().optional(),
});

function matchesStatus({ tags }: Image, status = 'ANY'): boolean {
  return status === 'ANY' || (status === 'TAGGED') === tags.length > 0;
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImages.html */
export const listImages = operation(
  listSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { nextToken: token, maxResults: size, ...question } = input;
    getRepository(world, call, input.repositoryName);
    const ids = world.provisioning.images
      .list(call, input.repositoryName)
      .filter(image => matchesStatus(image, input.filter?.tagStatus))
      .flatMap(idsOf);
    const { items, nextToken } = paginate(ids, {
      token,
      size,
      question,
      invalidToken: () => invalidParameter('Invalid nextToken'),
    });
    return { imageIds: items, nextToken };
  },
);

const describeSchema = listSchema.extend({ imageIds: imageIds.optional() });

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html */
export const describeImages = operation(
  describeSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { nextToken: token, maxResults: size, ...question } = input;
    getRepository(world, call, input.repositoryName);
    const all = world.provisioning.images.list(call, input.repositoryName);
    for (const id of input.imageIds ?? []) {
      if (!all.some(image => isMeant(image, id))) {
        throw new AwsError(
          'ImageNotFoundException',
          `The image with imageId ${JSON.stringify(id)} does not exist within the repository with name '${input.repositoryName}' in the registry with id '${call.accountId}'`,
        );
      }
    }
    const wanted = all.filter(
      image =>
        matchesStatus(image, input.filter?.tagStatus) &&
        (!input.imageIds || input.imageIds.some(id => isMeant(image, id))),
    );
    const { items, nextToken } = paginate(wanted, {
      token,
      size,
      question,
      invalidToken: () => invalidParameter('Invalid nextToken'),
    });
    return { imageDetails: items.map(describeDetail), nextToken };
  },
);

function describeDetail(image: Image) {
  return {
    registryId: image.accountId,
    repositoryName: image.repositoryName,
    imageDigest: image.digest,
    imageTags: image.tags.length > 0 ? image.tags : undefined,
    imageSizeInBytes: 64_000_000 + image.manifest.length,
    imagePushedAt: image.pushedAt / 1000,
    imageManifestMediaType: image.mediaType,
  };
}
