import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { choose } from '../../../__testUtils__/page';
import { NOW, report, row } from '../../../__testUtils__/pages/answers';
import { startPagesBackend } from '../../../__testUtils__/pages/backend';
import { findTable, readAddress } from '../../../__testUtils__/pages/page';
import { renderPages } from '../../../__testUtils__/pages/renderPages';

describe('the filters of a report', () => {
  stopClockAt(NOW);

  it('asks for what the address says, and puts every change there', async () => {
    const backend = startPagesBackend({
      costs: url =>
        report({
          groupBy: url.searchParams.get('groupBy') as 'system',
          items: [row('system:default/drone', ['1', '2'])],
        }),
    });
    renderPages({
      path: '/costs?groupBy=system&range=2026-10-01/2026-11-01&owner=group:default/a&owner=group:default/b&environment=prod',
    });
    await findTable('Costs by System');
    expect([...backend.of('/costs')[0].url.searchParams]).toEqual([
      ['groupBy', 'system'],
      ['from', '2026-10-01'],
      ['to', '2026-11-01'],
      ['owner', 'group:default/a'],
      ['owner', 'group:default/b'],
      ['environment', 'prod'],
    ]);
    const filters = screen.getByRole('grid', { name: 'Filters' });
    expect(
      within(filters)
        .getAllByRole('row')
        .map(chip => chip.textContent),
    ).toEqual(['Team: a', 'Team: b', 'Environment: prod']);

    await userEvent.click(
      within(within(filters).getAllByRole('row')[0]).getByRole('button'),
    );
    await choose(/Period/, 'Last 30 days');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the catalog entries of drone',
      }),
    );

    await findTable('Costs by Catalog entry');
    expect([...readAddress().searchParams]).toEqual([
      ['groupBy', 'entity'],
      ['range', '30d'],
      ['owner', 'group:default/b'],
      ['system', 'system:default/drone'],
      ['environment', 'prod'],
    ]);
    expect(backend.of('/costs').at(-1)?.url.searchParams.get('from')).toBe(
      '2026-10-27',
    );
  });

  it('narrows the report by values there are in the period', async () => {
    startPagesBackend({
      costs: url =>
        url.searchParams.get('groupBy') === 'environment'
          ? report({
              groupBy: 'environment',
              items: [row('prod', ['1']), row('', ['2'])],
            })
          : report(),
    });
    renderPages({ path: '/costs' });
    await findTable('Costs by Team');

    await userEvent.click(screen.getByRole('button', { name: 'Add filter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a filter' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(
      within(dialog).getByText('Choose at least one value.'),
    ).toBeVisible();
    await choose(/Filter by/, 'Environment');
    expect(within(dialog).queryByText('Choose at least one value.')).toBeNull();
    await userEvent.click(
      await within(dialog).findByRole('button', { name: /Choose values/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'prod' }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Environment not known' }),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));

    await waitFor(() =>
      expect(readAddress().searchParams.getAll('environment')).toEqual([
        'prod',
        '',
      ]),
    );
  });
});
