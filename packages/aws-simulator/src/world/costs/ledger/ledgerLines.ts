import { usageLine } from '../lines';
import type { CostLine } from '../types';
import type { UsageLedger } from './UsageLedger';

/** What stacks have made, as lines of the bill. */
export function ledgerLines(ledger: UsageLedger): CostLine[] {
  return ledger
    .all()
    .flatMap(({ accountId, region, tags, meters, from, to }) =>
      meters.map(({ item, quantity }) =>
        usageLine({ accountId, region, tags, item, quantity, from, to }),
      ),
    );
}
