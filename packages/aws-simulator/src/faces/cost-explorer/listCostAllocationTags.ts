import { z } from 'zod';
import { activeTags } from '../../world/costs/activeTags';
import { dayText, dayOf } from '../../world/costs/days';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { invalidNextToken, validationException } from './errors';

const schema = z.object({
  Status: z.enum(['Active', 'Inactive']).optional(),
  TagKeys: z.array(z.string().max(1024)).min(1).max(100).optional(),
  Type: z.enum(['AWSGenerated', 'UserDefined']).optional(),
  NextToken: z.string().max(8192).optional(),
  MaxResults: z.number().int().min(1).max(1000).default(100),
});

const ACTIVATED = '2025-01-06T00:00:00Z';

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_ListCostAllocationTags.html */
export const listCostAllocationTags = operation(
  schema,
  validationException,
  ({ NextToken, MaxResults, ...question }, { call, world }) => {
    const { costs } = world;
    const active = activeTags(costs.scale);
    const accountIds = costs.accountsOf(call.accountId).map(({ id }) => id);
    const used = costs
      .lines(accountIds)
      .flatMap(({ tags }) => Object.keys(tags));
    const lastUsed = `${dayText(dayOf(world.now().getTime()))}T00:00:00Z`;
    const tags = [...new Set([...active, ...used])]
      .sort()
      .map(key => ({
        TagKey: key,
        Type: key.startsWith('aws:') ? 'AWSGenerated' : 'UserDefined',
        Status: active.includes(key) ? 'Active' : 'Inactive',
        LastUpdatedDate: ACTIVATED,
        LastUsedDate: lastUsed,
      }))
      .filter(
        ({ TagKey, Type, Status }) =>
          (question.TagKeys ?? [TagKey]).includes(TagKey) &&
          (question.Type ?? Type) === Type &&
          (question.Status ?? Status) === Status,
      );
    const { items, nextToken } = paginate(tags, {
      token: NextToken,
      size: MaxResults,
      question,
      invalidToken: invalidNextToken,
    });
    return { CostAllocationTags: items, NextToken: nextToken };
  },
);
