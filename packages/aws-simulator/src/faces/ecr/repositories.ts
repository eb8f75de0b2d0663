import { z } from 'zod';
import type { InventoryItem } from '../../world/stacks/records/resourceRecords';
import type { Scope } from '../../world/services/types';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { isObject } from '../../world/stacks/template/Template';

const TYPE = 'AWS::ECR::Repository';

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

export const repositoryName = z.string().min(2).max(256);

/** @throws AwsError RepositoryNotFoundException */
export function getRepository(
  world: WorldState,
  scope: Scope,
  name: string,
): InventoryItem {
  const repository = world.inventory.get(scope, TYPE, name);
  if (!repository) {
    throw new AwsError(
      'RepositoryNotFoundException',
      `The repository with name '${name}' does not exist in the registry with id '${scope.accountId}'`,
    );
  }
  return repository;
}

const describeSchema = z.object({
  repositoryNames: z.array(repositoryName).max(100).optional(),
  maxResults: z.number().int().min(1).max(1000).default(100),
  nextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html */
export const describeRepositories = operation(
  describeSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { repositoryNames, nextToken: token, maxResults: size } = input;
    const repositories = repositoryNames
      ? repositoryNames.map(name => getRepository(world, call, name))
      : world.inventory.list(call, TYPE);
    const { items, nextToken } = paginate(repositories, {
      token,
      size,
      question: 'repositories',
      invalidToken: () => invalidParameter('Invalid nextToken'),
    });
    return { repositories: items.map(describe), nextToken };
  },
);

function describe(repository: InventoryItem) {
  const { properties, accountId, attributes, createdAt } = repository;
  const { ImageScanningConfiguration, EncryptionConfiguration } = properties;
  return {
    repositoryArn: repository.arn,
    registryId: accountId,
    repositoryName: repository.physicalId,
    repositoryUri: attributes.RepositoryUri,
    createdAt: createdAt / 1000,
    imageTagMutability: properties.ImageTagMutability ?? 'MUTABLE',
    imageScanningConfiguration: {
      scanOnPush:
        isObject(ImageScanningConfiguration) &&
        String(ImageScanningConfiguration.ScanOnPush) === 'true',
    },
    encryptionConfiguration: {
      encryptionType: isObject(EncryptionConfiguration)
        ? EncryptionConfiguration.EncryptionType
        : 'AES256',
    },
  };
}

const deleteSchema = z.object({
  repositoryName,
  force: z.boolean().default(false),
});

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html */
export const deleteRepository = operation(
  deleteSchema,
  invalidParameter,
  (input, { call, world }) => {
    const name = input.repositoryName;
    const repository = getRepository(world, call, name);
    const { images } = world.provisioning;
    if (!input.force && images.count(call, name) > 0) {
      throw new AwsError(
        'RepositoryNotEmptyException',
        `The repository with name '${name}' in registry with id '${call.accountId}' cannot be deleted because it still contains images`,
      );
    }
    images.removeAll(call, name);
    world.inventory.remove(call, TYPE, name);
    world.save();
    return { repository: describe(repository) };
  },
);

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation(
  z.object({ resourceArn: z.string().min(1) }),
  invalidParameter,
  ({ resourceArn }, { call, world }) => {
    const [, name = ''] = /:repository\/(.+)$/.exec(resourceArn) ?? [];
    const { tags } = getRepository(world, call, name);
    return {
      tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    };
  },
);
