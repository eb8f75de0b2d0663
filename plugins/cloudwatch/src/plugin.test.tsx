import { screen } from '@testing-library/react';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { startBackend } from './__testUtils__/backend';
import { renderPlugin } from './__testUtils__/renderPlugin';
import cloudwatchPlugin from '.';

describe('the plugin in the new frontend system', () => {
  it('provides the tab under /monitoring', () => {
    const tester = createExtensionTester(
      cloudwatchPlugin.getExtension('entity-content:cloudwatch/monitoring'),
    );
    expect(tester.get(coreExtensionData.routePath)).toBe('/monitoring');
  });

  it('leads from the card to the tab, wherever the app has it', async () => {
    startBackend();
    renderPlugin({ show: 'card', tabPath: '/observe' });
    expect(
      await screen.findByRole('link', { name: 'Open monitoring' }),
    ).toHaveAttribute('href', '/observe');
  });

  it('offers no link where the app leaves the tab out', async () => {
    startBackend();
    renderPlugin({ show: 'card' });
    expect(await screen.findByText('91.3%')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Open monitoring' })).toBeNull();
  });
});
