import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  costAnnotations,
  costEntityFilter,
  isCostExplorerAvailable,
  isSumOfMembers,
} from './availability';
import { entity, group } from './__testUtils__/answers';

const withAnnotations = (annotations: Record<string, string>) => ({
  ...entity,
  metadata: { ...entity.metadata, annotations },
});
const matches = filterPredicateToFilterFunction(costEntityFilter);

describe('the entities that have costs', () => {
  it.each(costAnnotations)('have %s, even malformed', annotation => {
    const candidate = withAnnotations({ [annotation]: '?' });
    expect(matches(candidate)).toBe(true);
    expect(isCostExplorerAvailable(candidate)).toBe(true);
    expect(isSumOfMembers(candidate)).toBe(false);
  });

  it.each(['Group', 'System'])('are every %s, as a sum', kind => {
    const candidate = { ...group, kind };
    expect(matches(candidate)).toBe(true);
    expect(isSumOfMembers(candidate)).toBe(true);
  });

  it('are not those without tags and AWS resources', () => {
    const candidate = withAnnotations({
      'aws.amazon.com/account-id': '111122223333',
    });
    expect(matches(candidate)).toBe(false);
    expect(isCostExplorerAvailable(candidate)).toBe(false);
  });
});
