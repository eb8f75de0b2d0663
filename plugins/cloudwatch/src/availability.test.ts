import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  cloudwatchAnnotations,
  cloudwatchEntityFilter,
  isCloudwatchAvailable,
} from './availability';
import { entity } from './__testUtils__/answers';

const withAnnotations = (annotations: Record<string, string>) => ({
  ...entity,
  metadata: { ...entity.metadata, annotations },
});
const matches = filterPredicateToFilterFunction(cloudwatchEntityFilter);

describe('the entities CloudWatch is for', () => {
  it.each(cloudwatchAnnotations)('have %s, even malformed', annotation => {
    const candidate = withAnnotations({ [annotation]: 'not-an-arn' });
    expect(matches(candidate)).toBe(true);
    expect(isCloudwatchAvailable(candidate)).toBe(true);
  });

  it('are not those without an AWS resource', () => {
    const candidate = withAnnotations({
      'aws.amazon.com/account-id': '111122223333',
    });
    expect(matches(candidate)).toBe(false);
    expect(isCloudwatchAvailable(candidate)).toBe(false);
  });
});
