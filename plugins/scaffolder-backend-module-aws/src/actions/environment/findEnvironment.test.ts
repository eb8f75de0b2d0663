import { toEnvironment } from './findEnvironment';

const componentWith = (costTags: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'parts',
    annotations: {
      'aws.amazon.com/account-id': '111122223333',
      'aws.amazon.com/region': 'ap-northeast-1',
      'aws.amazon.com/cloudformation-stack-name':
        'drone-dev-engineer-cloudformation-parts',
      'aws.amazon.com/cost-insights-tags': costTags,
    },
  },
});

describe('the tags of an environment', () => {
  it.each([
    ['Component=parts', { Component: 'parts' }],
    [
      'Cost=drone_engineer,Project=infra-course-drone',
      { Cost: 'drone_engineer', Project: 'infra-course-drone' },
    ],
    // A resource has one of them, and which one is not told.
    ['Component=parts,Component=parts-old,Project=p', { Project: 'p' }],
    // Costs have a category, resources do not.
    ['cost-category:Team=drones,Component=parts', { Component: 'parts' }],
  ])('are those that each of its resources has: %s', (costTags, tags) => {
    expect(toEnvironment(componentWith(costTags)).tags).toEqual(tags);
  });
});
