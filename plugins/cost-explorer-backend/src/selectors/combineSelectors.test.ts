import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import type { CostAllocations } from '../store';
import { combineSelectors } from './combineSelectors';
import { AllocationPlan, listPlaces } from './planAllocations';

const tag = (key: string, ...values: string[]) => ({
  type: 'tag' as const,
  key,
  values,
});

/** Everything that is planned has been read. */
function plan(selectors: CostSelector[], maxAllocations = 10): CostAllocations {
  const { allocations, primary } = new AllocationPlan(selectors, {
    tagKey: 'Component',
    maxAllocations,
  });
  const ids = allocations.map(({ id }) => id);
  return {
    primary: primary.id,
    resolve: selector => {
      const place = listPlaces(selector).find(({ allocation }) =>
        ids.includes(allocation.id),
      );
      return place && [place.allocated];
    },
    isTooMany: () => ids.length >= maxAllocations,
  };
}

const combine = (selectors: CostSelector[]) =>
  combineSelectors(selectors, plan(selectors));

describe('combineSelectors', () => {
  it('counts each cost once', () => {
    expect(
      combine([
        [tag('Component', 'a')],
        [tag('Component', 'a', 'b')],
        [tag('Component', 'b', 'a')],
        [tag('Component', 'b', 'c')],
        [tag('Component', 'b'), tag('Team', 'x')],
      ]),
    ).toEqual({
      selectors: [[tag('Component', 'a', 'b')], [tag('Component', 'b', 'c')]],
      allocated: [{ allocation: 'tag:Component', values: ['a', 'b', 'c'] }],
      problems: [],
    });
  });

  it('adds up what cannot meet', () => {
    const { allocated, problems } = combine([
      [tag('Component', 'a'), tag('Stage', 'dev')],
      [tag('Component', 'b'), tag('Stage', 'dev')],
      [tag('Component', 'c'), tag('Stage', 'prod')],
    ]);
    expect(allocated).toEqual([
      {
        allocation: expect.stringMatching(/^tag:Component&/),
        values: ['a', 'b'],
      },
      { allocation: expect.stringMatching(/^tag:Component&/), values: ['c'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('tells of what may be counted twice', () => {
    const { allocated, problems } = combine([
      [tag('Component', 'a')],
      [tag('Cost', 'drone_engineer')],
    ]);
    expect(allocated).toHaveLength(2);
    expect(problems).toMatchObject([
      {
        kind: 'overlapping-tags',
        subject: 'Component=a; Cost=drone_engineer',
      },
    ]);
  });

  it('tells of what is not read, and why', () => {
    const selectors = [[tag('Component', 'a')], [tag('Cost', 'b')]];
    expect(combineSelectors(selectors, plan([]))).toMatchObject({
      allocated: [{ allocation: 'tag:Component', values: ['a'] }],
      problems: [{ kind: 'not-read-yet', subject: 'Cost=b' }],
    });
    expect(combineSelectors(selectors, plan(selectors, 1))).toMatchObject({
      problems: [{ kind: 'too-many-tags', subject: 'Cost=b' }],
    });
  });
});

describe('AllocationPlan', () => {
  it('splits by the key that tells most apart, and reads what is used most first', () => {
    const team = (name: string) => [tag('Stage', 'prod'), tag('Team', name)];
    const { allocations } = new AllocationPlan(
      [
        [tag('Cost', 'x')],
        [{ type: 'cost-category', key: 'Team', values: ['x'] }],
        ...['a', 'b', 'c'].map(team),
        [...team('d')].reverse(),
      ],
      { tagKey: 'Component', maxAllocations: 3 },
    );
    expect(allocations).toEqual([
      {
        id: 'tag:Component',
        groupBy: { type: 'tag', key: 'Component' },
        filter: [],
      },
      {
        id: expect.stringMatching(/^tag:Team&[0-9a-f]{16}$/),
        groupBy: { type: 'tag', key: 'Team' },
        filter: [tag('Stage', 'prod')],
      },
      {
        id: 'cost-category:Team',
        groupBy: { type: 'cost-category', key: 'Team' },
        filter: [],
      },
    ]);
  });
});
