import { InputError } from '@backstage/errors';
import { getAwsTags } from './getAwsTags';

describe('getAwsTags', () => {
  it('makes the four tags with the organisation defaults', () => {
    expect(
      getAwsTags({ user: 'engineer', resourceName: '/ecs/drone-dev-engineer' }),
    ).toEqual({
      Cost: 'drone_engineer',
      Project: 'infra-course-drone',
      Name: '/ecs/drone-dev-engineer',
      createdBy: 'engineer',
    });
    expect(
      getAwsTags({
        user: 'engineer',
        resourceName: 'drone-dev-engineer-ecs-parts',
        component: 'parts',
      }),
    ).toMatchObject({ Cost: 'drone_engineer', Component: 'parts' });
  });

  it('takes the project and the prefix of another organisation', () => {
    expect(
      getAwsTags({
        user: 'operator',
        resourceName: 'x',
        project: '販売',
        costTagPrefix: 'sales',
      }),
    ).toMatchObject({ Cost: 'sales_operator', Project: '販売' });
  });

  it.each([
    ['user', { user: 'a,b' }],
    ['project', { project: 'a&b' }],
    ['resourceName', { resourceName: 'x'.repeat(257) }],
    ['user', { user: '' }],
  ])('refuses what AWS would refuse in a tag, naming %s', (field, wrong) => {
    const make = () =>
      getAwsTags({ user: 'engineer', resourceName: 'x', ...wrong });
    expect(make).toThrow(InputError);
    expect(make).toThrow(`"${field}"`);
  });
});
