import type { Entity } from '@backstage/catalog-model';
import { People } from './People';

const user = (
  name: string,
  fields: { iamName?: string; email?: string; displayName?: string } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name,
    annotations: fields.iamName
      ? { 'aws.amazon.com/iam-user-name': fields.iamName }
      : {},
  },
  spec: { profile: { ...fields } },
});

const principal = (type: string, name: string, id = 1) => ({
  id,
  type,
  name,
  accountId: '111122223333',
  arn: null,
  roleName: null,
});

describe('People', () => {
  const users = [
    user('engineer', { iamName: 'e.sample', email: 'engineer@example.com' }),
    user('operator', { displayName: '運用担当' }),
    user('e.sample'),
    user('one', { email: 'team@example.com' }),
    user('other', { email: 'team@example.com' }),
  ];
  const people = new People(users, [
    principal('IAMUser', 'E.Sample', 1),
    principal('AssumedRole', 'Engineer@Example.com', 2),
    principal('AssumedRole', 'operator', 3),
    principal('AWSService', 'ecs.amazonaws.com', 4),
    principal('IAMUser', 'operator', 5),
  ]);

  it.each([
    ['IAMUser', 'e.sample', 'user:default/engineer'],
    ['AssumedRole', 'Engineer@Example.com', 'user:default/engineer'],
    ['IdentityCenterUser', 'operator', 'user:default/operator'],
    ['IAMUser', 'contractor', null],
    ['AssumedRole', 'team@example.com', null],
    ['AWSService', 'operator', null],
    ['Root', 'root', null],
    ['Unknown', 'operator', null],
  ])('takes %s %s for %s', (type, name, expected) => {
    expect(people.resolve(principal(type, name))).toBe(expected);
  });

  it('knows the principals of a person, in whatever account, and those of a name', () => {
    expect(people.getPrincipalIds('user:default/engineer')).toEqual([1, 2]);
    expect(people.getPrincipalIds('user:default/operator')).toEqual([3, 5]);
    expect(people.getPrincipalIds('user:default/e.sample')).toEqual([]);
    expect(people.findPrincipalIds('ECS.amazonaws.com')).toEqual([4]);
    expect(people.getNames('user:default/engineer')).toEqual([
      'e.sample',
      'engineer@example.com',
      'engineer',
      'E.Sample',
      'Engineer@Example.com',
    ]);
    expect(people.getNames('user:default/nobody')).toEqual([]);
    expect(people.getTitle('user:default/operator')).toBe('運用担当');
  });
});
