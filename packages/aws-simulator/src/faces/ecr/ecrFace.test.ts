import {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  DeleteRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ListTagsForResourceCommand,
  paginateListImages,
  PutImageCommand,
} from '@aws-sdk/client-ecr';
import { networkServer } from '@hangar/test-utils';
import { inventoryTemplate } from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const repositoryName = 'drone-dev-engineer-ecr-battery-stock';

describe('simulated ECR', () => {
  const { cloudFormation, ecr } = sampleClients();

  const put = (manifest: string, imageTag?: string) =>
    ecr.send(
      new PutImageCommand({
        repositoryName,
        imageManifest: manifest,
        imageTag,
      }),
    );

  const list = async () => {
    const ids: string[] = [];
    const pages = paginateListImages(
      { client: ecr, pageSize: 2 },
      { repositoryName },
    );
    for await (const { imageIds } of pages) {
      ids.push(...imageIds!.map(({ imageTag }) => imageTag ?? 'untagged'));
    }
    return ids.sort();
  };

  beforeEach(async () => {
    const world = createWorld({ now: () => new Date('2026-11-20T03:00:00Z') });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
    await stackClient(world, cloudFormation).deploy(
      'registry',
      inventoryTemplate(),
    );
  });

  it('shows the repositories of stacks, with their tags', async () => {
    const { repositories } = await ecr.send(
      new DescribeRepositoriesCommand({ repositoryNames: [repositoryName] }),
    );
    expect(repositories).toMatchObject([
      {
        repositoryUri: `111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/${repositoryName}`,
        imageTagMutability: 'IMMUTABLE',
        encryptionConfiguration: { encryptionType: 'AES256' },
      },
    ]);
    const { tags } = await ecr.send(
      new ListTagsForResourceCommand({
        resourceArn: repositories![0].repositoryArn,
      }),
    );
    expect(tags).toContainEqual({ Key: 'Cost', Value: 'drone_engineer' });
    await expect(
      ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['other'] })),
    ).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
  });

  it('keeps images by digest and tag, and no tag twice', async () => {
    await put('{"a":1}', '1');
    const { image } = await put('{"a":1}', 'latest');
    await put('{"a":2}', '2');
    await put('{"a":3}');
    expect(await list()).toEqual(['1', '2', 'latest', 'untagged']);
    await expect(put('{"a":4}', '2')).rejects.toMatchObject({
      name: 'ImageTagAlreadyExistsException',
    });
    const { imageDetails } = await ecr.send(
      new DescribeImagesCommand({
        repositoryName,
        imageIds: [{ imageTag: '1' }],
      }),
    );
    expect(imageDetails).toMatchObject([
      {
        imageDigest: image!.imageId!.imageDigest,
        imageTags: ['1', 'latest'],
        imagePushedAt: expect.any(Date),
      },
    ]);
    const { images, failures } = await ecr.send(
      new BatchGetImageCommand({
        repositoryName,
        imageIds: [{ imageTag: '2' }, { imageTag: '9' }],
      }),
    );
    expect(images).toMatchObject([{ imageManifest: '{"a":2}' }]);
    expect(failures).toMatchObject([{ failureCode: 'ImageNotFound' }]);
    await expect(
      ecr.send(
        new DescribeImagesCommand({
          repositoryName,
          imageIds: [{ imageTag: '9' }],
        }),
      ),
    ).rejects.toMatchObject({ name: 'ImageNotFoundException' });
  });

  it('deletes a tag, an image, and in the end the repository', async () => {
    await put('{"a":1}', '1');
    const { image } = await put('{"a":1}', 'latest');
    const remove = (imageIds: Array<Record<string, string>>) =>
      ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds }));
    await remove([{ imageTag: 'latest' }]);
    expect(await list()).toEqual(['1']);
    const deleteRepository = (force: boolean) =>
      ecr.send(new DeleteRepositoryCommand({ repositoryName, force }));
    await expect(deleteRepository(false)).rejects.toMatchObject({
      name: 'RepositoryNotEmptyException',
    });
    const { failures } = await remove([
      { imageDigest: image!.imageId!.imageDigest! },
      { imageTag: '1' },
    ]);
    expect(failures).toHaveLength(1);
    expect(await list()).toEqual([]);
    await deleteRepository(false);
    await expect(list()).rejects.toMatchObject({
      name: 'RepositoryNotFoundException',
    });
  });
});
