import { getLocalGitRepositoryName } from './getLocalGitRepositoryName';

const locatedAt = (location: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'parts',
    annotations: { 'backstage.io/managed-by-location': location },
  },
});

describe('getLocalGitRepositoryName', () => {
  it('takes the repository out of the location', () => {
    const entity = locatedAt('local-git:north-parts/catalog-info.yaml');
    expect(getLocalGitRepositoryName(entity)).toBe('north-parts');
  });

  it.each([
    'url:https://example.com/catalog-info.yaml',
    'file:/srv/catalog-info.yaml',
    'local-git:../secret/catalog-info.yaml',
    'local-git:north-parts/other.yaml',
    'local-git:/catalog-info.yaml',
    '',
  ])('finds none in %j', location => {
    expect(getLocalGitRepositoryName(locatedAt(location))).toBeUndefined();
  });
});
