import { createExtensionTester } from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import cloudtrailPlugin from '.';
import { entity, person } from './__testUtils__/answers';
import { isCloudtrailAvailable } from './availability';

describe('the plugin in the new frontend system', () => {
  it.each(['entity-content:cloudtrail/activity', 'page:cloudtrail'] as const)(
    'provides %s under /activity',
    id => {
      const tester = createExtensionTester(cloudtrailPlugin.getExtension(id));
      expect(tester.get(coreExtensionData.routePath)).toBe('/activity');
    },
  );

  it('is for people, teams, systems, and what has AWS resources', () => {
    const { annotations, ...metadata } = entity.metadata;
    const bare = { ...entity, metadata };
    expect(isCloudtrailAvailable(entity)).toBe(true);
    expect(isCloudtrailAvailable(person)).toBe(true);
    expect(isCloudtrailAvailable({ ...bare, kind: 'System' })).toBe(true);
    expect(isCloudtrailAvailable({ ...bare, kind: 'Group' })).toBe(true);
    expect(isCloudtrailAvailable(bare)).toBe(false);
  });
});
