import {
  CostExplorerClient,
  GetCostAndUsageCommand,
  type GetCostAndUsageCommandOutput,
} from '@aws-sdk/client-cost-explorer';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import {
  addAmounts,
  formatAmount,
  parseAmount,
} from '../../plugins/cost-explorer-backend/src/store';
import { toName } from '../cost-viewers/organisation';
import { COMPONENTS, LAST_MONTH, type Scenarios } from './startScenarios';

const ACCOUNTS = ['111122223333', '444455556666'];

/** What AWS itself says a component cost by service, every page of it. */
async function askAws({ simulator }: Scenarios, component: string) {
  const services = new Map<string, bigint>();
  let pages = 0;
  for (const accessKeyId of ACCOUNTS.map(id => `SIMULATED${id}`)) {
    const client = new CostExplorerClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey: 'simulated' },
    });
    let token: string | undefined;
    do {
      const answer: GetCostAndUsageCommandOutput = await client.send(
        new GetCostAndUsageCommand({
          TimePeriod: { Start: LAST_MONTH.from, End: LAST_MONTH.to },
          Granularity: 'DAILY',
          Metrics: ['UnblendedCost'],
          Filter: { Tags: { Key: 'Component', Values: [component] } },
          GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }],
          NextPageToken: token,
        }),
      );
      pages += 1;
      for (const group of (answer.ResultsByTime ?? []).flatMap(
        ({ Groups = [] }) => Groups,
      )) {
        const [service] = group.Keys ?? [''];
        const { Amount = '0' } = group.Metrics?.UnblendedCost ?? {};
        services.set(
          service,
          (services.get(service) ?? 0n) + parseAmount(Amount),
        );
      }
      token = answer.NextPageToken;
    } while (token);
    client.destroy();
  }
  return { services, pages };
}

/** Services and money that arrive, of what AWS says there is. */
export async function compareMoney(scenarios: Scenarios) {
  scenarios.world.faults.set([]);
  let services = 0;
  let servicesOfAws = 0;
  const ours: bigint[] = [];
  const theirs: bigint[] = [];
  const currencies = new Set<string>();
  for (let index = 0; index < COMPONENTS; index += 1) {
    const name = toName(index);
    const query = new URLSearchParams(LAST_MONTH);
    const response = await scenarios.get(
      `/entities/component/default/${name}/costs?${query}`,
      'administrator',
    );
    const costs: EntityCosts = await response.json();
    const aws = await askAws(scenarios, name);
    const sum = (of: string) => aws.services.get(of) ?? 0n;
    servicesOfAws += [...aws.services.values()].filter(Boolean).length;
    services += costs.services.filter(
      ({ service, total }) => parseAmount(total.amount) === sum(service),
    ).length;
    ours.push(...costs.services.map(({ total }) => parseAmount(total.amount)));
    theirs.push(...aws.services.values());
    currencies.add(costs.total.currency);
  }
  return {
    services: `${services} of ${servicesOfAws}`,
    money: `${formatAmount(addAmounts(ours))} of ${formatAmount(addAmounts(theirs))}`,
    currencies: [...currencies].join(', '),
    isWhole:
      servicesOfAws > 0 &&
      services === servicesOfAws &&
      addAmounts(ours) === addAmounts(theirs),
  };
}
