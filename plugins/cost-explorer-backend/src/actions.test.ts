import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { stopClockAt } from '@hangar/test-utils';
import { asCredentials } from '@hangar/test-utils/backend';
import type { Person } from './__testUtils__/people';
import { sumOf, within } from './__testUtils__/sampleCosts';
import { entityUrl, startPlugin } from './__testUtils__/startPlugin';

type User = Exclude<Person, 'anonymous'>;

describe('the actions', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
  });

  /** Invokes an action as the registry does, schemas checked. */
  async function invoke(
    name: string,
    input: JsonObject,
    person: User = 'engineer',
  ) {
    const registry = actionsRegistryServiceMock();
    for (const [options] of plugin.actions.register.mock.calls) {
      registry.register(options);
    }
    const credentials = asCredentials(person);
    const id = `test:${name}`;
    return (await registry.invoke({ id, input, credentials })).output;
  }

  it('only read', () => {
    const registered = plugin.actions.register.mock.calls.map(
      ([{ name, attributes }]) => [name, attributes],
    );
    const readOnly = { readOnly: true, destructive: false, idempotent: true };
    expect(registered).toEqual([
      ['get-entity-costs', readOnly],
      ['get-cost-top-movers', readOnly],
      ['get-budget-status', readOnly],
    ]);
  });

  it('tell what an entity costs', async () => {
    const output = await invoke('get-entity-costs', {
      entityRef: 'component:parts-inventory',
      from: '2026-11-01',
    });
    expect(output).toMatchObject({
      entityRef: 'component:default/parts-inventory',
      total: {
        amount: sumOf(
          cost =>
            within('2026-11-01')(cost) && cost.value === 'parts-inventory',
        ),
        currency: 'USD',
      },
      stale: false,
      problems: [],
    });
  });

  it('tell what moved, of one entity and of all that one may see', async () => {
    const ofOne = await invoke('get-cost-top-movers', {
      entityRef: 'component:default/parts-inventory',
      from: '2026-11-11',
    });
    expect(ofOne).toMatchObject({
      isPartial: false,
      items: [
        { subject: 'Amazon Elastic Container Service', since: '2026-11-17' },
      ],
    });
    const ofAll = await invoke('get-cost-top-movers', { from: '2026-11-11' });
    expect(ofAll).toMatchObject({
      isPartial: true,
      items: [{ subject: 'component:default/parts-inventory', reason: 'step' }],
    });
    const none = await invoke('get-cost-top-movers', {}, 'auditor');
    expect(none).toMatchObject({ isPartial: true, items: [] });
  });

  it('tell where budgets stand', async () => {
    await plugin
      .put(entityUrl('group/platform', 'budget'))
      .send({ monthlyLimit: { amount: '900.00', currency: 'USD' } })
      .expect(204);
    const output = await invoke('get-budget-status', {
      entityRef: 'group:default/platform',
    });
    expect(output).toMatchObject({
      items: [{ source: 'portal', limit: { amount: '900.00' }, crossed: [50] }],
    });
  });

  it.each([
    ['get-entity-costs', { entityRef: 'component:default/sales-support' }],
    ['get-cost-top-movers', { entityRef: 'component:default/sales-support' }],
    ['get-budget-status', { entityRef: 'component:default/sales-support' }],
  ])('refuse with %s what the caller may not see', async (name, input) => {
    await invoke(name, input, 'seller');
    await expect(invoke(name, input)).rejects.toThrow(
      'You need the permission cost-explorer.costs.read',
    );
  });

  it.each<[string, JsonObject, string]>([
    ['get-entity-costs', { entityRef: 'parts-inventory' }, 'entityRef must be'],
    [
      'get-entity-costs',
      { entityRef: 'component:default/parts-inventory', from: 'x' },
      'from must be a day',
    ],
    ['get-cost-top-movers', { from: '2027-01-01' }, 'from must not be in'],
  ])('refuse with %s the input %j', async (name, input, message) => {
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
