import { getHouseTags } from './names';

describe('getHouseTags', () => {
  it.each([
    ['drone-dev-operator-ecs-north-parts', 'operator', 'north-parts'],
    ['sales-prod-engineer-apprunner-quotes', 'engineer', 'quotes'],
  ])('reads user and component from %s', (name, user, component) => {
    expect(getHouseTags(name)).toEqual({
      Cost: `drone_${user}`,
      createdBy: user,
      Component: component,
      Project: 'infra-course-drone',
      Name: name,
    });
  });

  it('gives a service without a component none', () => {
    expect(getHouseTags('drone-prod-engineer-apprunner')).not.toHaveProperty(
      'Component',
    );
  });
});
