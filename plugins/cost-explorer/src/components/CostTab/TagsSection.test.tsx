import { stopClockAt } from '@hangar/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { costsAnswer, ECS } from '../../__testUtils__/answers';
import { startBackend } from '../../__testUtils__/backend';
import { NOW } from '../../__testUtils__/pages/answers';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

describe('what costs are counted by, and when they were unusual', () => {
  stopClockAt(NOW);

  it('lists unusual days with who found them, and by which tags costs count', async () => {
    startBackend({
      costs: costsAnswer({
        selectors: [
          [
            { type: 'tag', key: 'Component', values: ['a', '部品 "1",x'] },
            { type: 'cost-category', key: 'Team', values: [''] },
          ],
        ],
      }),
    });
    renderPlugin({ show: 'tab' });

    const days = await screen.findByRole('region', { name: 'Unusual days' });
    expect(days).toHaveTextContent(
      `Mon, Nov 2, 2026All services together cost $5.50, $2.00 more than expected ($3.50). Explained by ${ECS}.Found by this portal`,
    );
    expect(
      screen.getByRole('region', { name: 'Counted by' }),
    ).toHaveTextContent(
      'tag Component = a or 部品 "1",x and cost category Team = not set',
    );
  });

  it('shows six of many lines of tags, and the others on request', async () => {
    startBackend({
      costs: costsAnswer({
        selectors: Array.from({ length: 8 }, (_, index) => [
          { type: 'tag', key: 'Component', values: [`part-${index + 1}`] },
        ]),
      }),
    });
    renderPlugin({ show: 'tab' });

    const tags = await screen.findByRole('region', { name: 'Counted by' });
    expect(within(tags).getAllByRole('listitem')).toHaveLength(6);
    const more = within(tags).getByRole('button', { name: 'Show all 8' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    expect(within(tags).getAllByRole('listitem')).toHaveLength(8);
    expect(
      within(tags).getByRole('button', { name: 'Show fewer' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });
});
