import { createExtensionTester } from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import costExplorerPlugin from '.';
import { entityMessages } from './messages/entity.en';
import { pagesMessages } from './messages/pages.en';

describe('the plugin in the new frontend system', () => {
  it('provides the tab under /cost', () => {
    const tester = createExtensionTester(
      costExplorerPlugin.getExtension('entity-content:cost-explorer/cost'),
    );
    expect(tester.get(coreExtensionData.routePath)).toBe('/cost');
  });

  it('has each text once, so that none hides another', () => {
    const shared = Object.keys(entityMessages).filter(key =>
      Object.hasOwn(pagesMessages, key),
    );
    expect(shared).toEqual([]);
  });
});
