import { stopClockAt } from '@hangar/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  budget,
  budgetsAnswer,
  group,
  membersAnswer,
  usd,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { NOW } from '../../__testUtils__/pages/answers';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const findMembers = () =>
  screen.findByRole('region', { name: 'Costs of the members' });
const portalBudget = {
  ...budget,
  id: 'portal:group:default/platform',
  name: 'Platform team',
  source: 'portal' as const,
  limit: usd('500.00'),
};
const show = () => renderPlugin({ show: 'tab', entity: group });
const enterAmount = async (dialog: HTMLElement, amount: string) => {
  const field = within(dialog).getByLabelText(/Monthly budget in US dollars/);
  await userEvent.clear(field);
  await userEvent.type(field, amount);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
};

stopClockAt(NOW);

describe('the costs of a group', () => {
  it('are a sum with a line for each member, shared costs explained', async () => {
    const backend = startBackend();
    renderPlugin({
      show: 'tab',
      entity: group,
      search: '?from=2026-11-01&to=2026-11-03',
    });

    const rows = within(await findMembers())
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => cell.textContent));
    expect(rows).toEqual([
      ['Entry', 'Cost', 'Before', 'Change'],
      [
        'Parts inventorycomponent · same tags as parts-inventory-database',
        '$11.60',
        '$10.00',
        '+16%',
      ],
      [
        'parts-inventory-databaseresource · same tags as parts-inventory',
        '$11.60',
        '–',
        '–',
      ],
      ['Sum, each cost once', '$11.60', '', ''],
    ]);
    expect(screen.getByText(/Some members have the same tags/)).toBeVisible();
    expect(backend.of('/members')[0]).toMatchObject({
      path: 'entities/group/default/platform/members',
      query: { from: '2026-11-01', to: '2026-11-03' },
    });
  });

  it('say that they are partial, and show many members on request', async () => {
    const [first] = membersAnswer().items;
    startBackend({
      members: membersAnswer({
        isPartial: true,
        nextCursor: 'more',
        items: Array.from({ length: 30 }, (_, index) => ({
          ...first,
          entityRef: `component:default/c${index}`,
          title: undefined,
          sharedWith: undefined,
        })),
      }),
    });
    show();

    const members = await findMembers();
    expect(screen.getByText(/You may not see all members/)).toBeVisible();
    expect(screen.getByText(/Only the 30 most expensive/)).toBeVisible();
    expect(within(members).queryByText('c29')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all members' }),
    );
    expect(within(members).getByText('c29')).toBeVisible();
    expect(screen.queryByText(/Some members have the same tags/)).toBeNull();
  });

  it('say that nothing with costs belongs to it', async () => {
    startBackend({ members: membersAnswer({ items: [] }) });
    show();
    expect(await screen.findByText('No members with costs')).toBeVisible();
  });
});

describe('the budget that the portal keeps', () => {
  it('is set in a dialog that says what is wrong with an amount', async () => {
    let items = [budget];
    const backend = startBackend({
      budgets: () => budgetsAnswer(items, true),
      setBudget: () => {
        items = [portalBudget, budget];
        return budgetsAnswer(items, true);
      },
    });
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Set a budget' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Monthly budget of Platform team');

    await enterAmount(dialog, '-5');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Enter a positive number',
    );
    expect(backend.of('/budget')).toEqual([]);

    const field = within(dialog).getByLabelText(/Monthly budget in US dollars/);
    await userEvent.clear(field);
    await userEvent.type(field, '499.50{Enter}{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(backend.of('/budget')).toHaveLength(1);
    expect(backend.of('/budget')[0]).toMatchObject({
      method: 'PUT',
      path: 'entities/group/default/platform/budget',
      body: { monthlyLimit: { amount: '499.50', currency: 'USD' } },
    });
    expect(await screen.findByText('kept in this portal')).toBeVisible();
    expect(screen.getByText('The budget was saved.')).toBeInTheDocument();
  });

  it('stays as it is, with the reason told, when the backend refuses', async () => {
    startBackend({
      budgets: budgetsAnswer([portalBudget], true),
      setBudget: refusal(403, 'NotAllowedError', 'You may not set budgets.'),
    });
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the budget' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByLabelText(/Monthly budget in US dollars/),
    ).toHaveValue('500.00');
    await enterAmount(dialog, '600');
    expect(
      await within(dialog).findByText('You may not set budgets.'),
    ).toBeVisible();
  });

  it('is removed after a question', async () => {
    let items = [portalBudget];
    const backend = startBackend({
      budgets: () => budgetsAnswer(items, true),
      removeBudget: () => {
        items = [];
        return new Response(null, { status: 204 });
      },
    });
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove the budget' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Remove',
      }),
    );
    expect(await screen.findByText(/^No budget is set/)).toBeVisible();
    expect(backend.of('/budget')[0].method).toBe('DELETE');
  });

  it('is offered only to those who may set it', async () => {
    startBackend({ budgets: budgetsAnswer([]) });
    show();
    expect(await screen.findByText(/^No budget is set/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Set a budget' })).toBeNull();
  });
});
