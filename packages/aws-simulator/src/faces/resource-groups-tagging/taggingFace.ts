import { z } from 'zod';
import { AwsError } from '../AwsError';
import { operation, type Face } from '../face';
import { paginate } from '../pageToken';
import {
  resourceTypeOfArn,
  taggedResources,
  type TaggedResource,
} from './taggedResources';

function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

const getResourcesSchema = z.object({
  TagFilters: z
    .array(
      z.object({
        Key: z.string().min(1).max(128),
        Values: z.array(z.string().max(256)).max(20).default([]),
      }),
    )
    .max(50)
    .default([]),
  ResourceTypeFilters: z.array(z.string().max(256)).max(100).default([]),
  ResourceARNList: z.array(z.string()).min(1).max(100).optional(),
  ResourcesPerPage: z.number().int().min(1).max(100).default(50),
  PaginationToken: z.string().optional(),
});

type Filter = z.infer<typeof getResourcesSchema>;

/** https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html */
const getResources = operation(
  getResourcesSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { ResourcesPerPage: size, PaginationToken, ...question } = input;
    const wanted = taggedResources(world, call).filter(resource =>
      matches(resource, input),
    );
    const { items, nextToken = '' } = paginate(wanted, {
      token: PaginationToken || undefined,
      size,
      question,
      invalidToken: () => invalidParameter('Invalid pagination token'),
    });
    return {
      PaginationToken: nextToken,
      ResourceTagMappingList: items.map(({ arn, tags }) => ({
        ResourceARN: arn,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      })),
    };
  },
);

function matches({ arn, tags }: TaggedResource, filter: Filter): boolean {
  const { TagFilters, ResourceTypeFilters, ResourceARNList } = filter;
  const type = resourceTypeOfArn(arn);
  return (
    (ResourceARNList ?? [arn]).includes(arn) &&
    (ResourceTypeFilters.length === 0 ||
      ResourceTypeFilters.some(
        wanted => wanted === type || wanted === type.split(':')[0],
      )) &&
    TagFilters.every(
      ({ Key, Values }) =>
        Object.hasOwn(tags, Key) &&
        (Values.length === 0 || Values.includes(tags[Key])),
    )
  );
}

export const taggingFace: Face = {
  service: 'resource-groups-tagging-api',
  signingName: 'tagging',
  iamPrefix: 'tag',
  title: 'AWS Resource Groups Tagging API',
  // https://docs.aws.amazon.com/general/latest/gr/arg.html
  rates: { GetResources: 15 },
  operations: { GetResources: getResources },
};
