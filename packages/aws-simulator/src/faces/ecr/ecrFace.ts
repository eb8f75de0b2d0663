import type { Face } from '../face';
import { batchDeleteImage, batchGetImage, putImage } from './imageContents';
import { describeImages, listImages } from './images';
import {
  deleteRepository,
  describeRepositories,
  listTagsForResource,
} from './repositories';

export const ecrFace: Face = {
  service: 'ecr',
  signingName: 'ecr',
  iamPrefix: 'ecr',
  title: 'Amazon ECR',
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html
  rates: { BatchGetImage: 2000, PutImage: 10 },
  operations: {
    BatchDeleteImage: batchDeleteImage,
    BatchGetImage: batchGetImage,
    DeleteRepository: deleteRepository,
    DescribeImages: describeImages,
    DescribeRepositories: describeRepositories,
    ListImages: listImages,
    ListTagsForResource: listTagsForResource,
    PutImage: putImage,
  },
};
