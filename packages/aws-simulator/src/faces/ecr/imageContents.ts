import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Image } from '../../world/stacks/ImageStore';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { idsOf, imageIds, isMeant, type ImageId } from './images';
import {
  getRepository,
  invalidParameter,
  repositoryName,
} from './repositories';

const MEDIA_TYPE = 'application/vnd.docker.distribution.manifest.v2+json';

const putSchema = z.object({
  repositoryName,
  imageManifest: z.string().min(1).max(4_194_304),
  imageManifestMediaType: z.string().optional(),
  imageTag: z.string().min(1).max(300).optional(),
});

/**
 * The layers a manifest names need not be there.
 *
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html
 */
export const putImage = operation(
  putSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { imageManifest: manifest, imageTag: tag } = input;
    const repository = getRepository(world, call, input.repositoryName);
    const { images } = world.provisioning;
    const present = images.list(call, input.repositoryName);
    const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
    const tagged = present.find(({ tags }) => tags.some(name => name === tag));
    if (tagged && repository.properties.ImageTagMutability === 'IMMUTABLE') {
      throw new AwsError(
        'ImageTagAlreadyExistsException',
        `The image tag '${tag}' already exists in the '${input.repositoryName}' repository and cannot be overwritten because the repository is immutable.`,
      );
    }
    if (tagged) {
      tagged.tags = tagged.tags.filter(name => name !== tag);
    }
    const image = present.find(item => item.digest === digest) ?? {
      accountId: call.accountId,
      region: call.region,
      repositoryName: input.repositoryName,
      digest,
      tags: [],
      manifest,
      mediaType: input.imageManifestMediaType ?? MEDIA_TYPE,
      pushedAt: world.now().getTime(),
    };
    image.tags = [...image.tags, ...(tag === undefined ? [] : [tag])];
    images.remove(image);
    images.add(image);
    world.save();
    return { image: describeContent(image, tag) };
  },
);

function describeContent(image: Image, imageTag?: string) {
  return {
    registryId: image.accountId,
    repositoryName: image.repositoryName,
    imageId: { imageDigest: image.digest, imageTag },
    imageManifest: image.manifest,
    imageManifestMediaType: image.mediaType,
  };
}

const batchSchema = z.object({ repositoryName, imageIds });

function notFound(imageId: ImageId) {
  return {
    imageId,
    failureCode: 'ImageNotFound',
    failureReason: 'Requested image not found',
  };
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html */
export const batchGetImage = operation(
  batchSchema,
  invalidParameter,
  (input, { call, world }) => {
    getRepository(world, call, input.repositoryName);
    const all = world.provisioning.images.list(call, input.repositoryName);
    const found = input.imageIds.map(id => ({
      id,
      image: all.find(image => isMeant(image, id)),
    }));
    return {
      images: found.flatMap(({ id, image }) =>
        image ? [describeContent(image, id.imageTag)] : [],
      ),
      failures: found.flatMap(({ id, image }) => (image ? [] : [notFound(id)])),
    };
  },
);

/**
 * Deleting a tag leaves the image while it has another; deleting a digest
 * deletes the image.
 *
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html
 */
export const batchDeleteImage = operation(
  batchSchema,
  invalidParameter,
  (input, { call, world }) => {
    getRepository(world, call, input.repositoryName);
    const { images } = world.provisioning;
    const deleted: ImageId[] = [];
    const failures: unknown[] = [];
    for (const id of input.imageIds) {
      const image = images
        .list(call, input.repositoryName)
        .find(item => isMeant(item, id));
      if (!image) {
        failures.push(notFound(id));
      } else if (id.imageTag !== undefined && image.tags.length > 1) {
        image.tags = image.tags.filter(tag => tag !== id.imageTag);
        deleted.push({ imageDigest: image.digest, imageTag: id.imageTag });
      } else {
        deleted.push(...idsOf(image));
        images.remove(image);
      }
    }
    world.save();
    return { imageIds: deleted, failures };
  },
);
