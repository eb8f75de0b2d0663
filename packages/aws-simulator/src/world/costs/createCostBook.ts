import type { WorldState } from '../WorldState';
import { adoptedLines } from './adoptedLines';
import { CostBook } from './CostBook';
import type { CostScale } from './CostScale';
import { ledgerLines } from './ledger/ledgerLines';
import { sampleLines } from './sample/sampleLines';
import { scaledLines } from './scaledLines';

/** The bill of a world. */
export function createCostBook(
  world: Pick<
    WorldState,
    'seed' | 'accounts' | 'services' | 'provisioning' | 'now'
  >,
  scale: CostScale = {},
): CostBook {
  const { seed, accounts, services, provisioning } = world;
  // They only depend on the seed.
  const always = [...sampleLines(seed), ...scaledLines(seed, scale)];
  return new CostBook({
    accounts,
    scale,
    now: () => world.now().getTime(),
    version: () =>
      [provisioning.usage.version, services.state().services.length].join('/'),
    lines: () => [
      ...always,
      ...ledgerLines(provisioning.usage),
      ...adoptedLines(services.list()),
    ],
  });
}
