import type {
  CostMetric,
  CostProblem,
} from '@hangar/plugin-cost-explorer-common';
import { type CostLedger, LedgerReader, sumRange } from '../ledger';
import { formatAmount, type AllocatedSelector } from '../store';
import type { CostSnapshot } from './CostSnapshots';

const USUAL_CURRENCY = 'USD';

/** The currencies of the store, the one that pages show first. */
export function orderCurrencies(snapshot: CostSnapshot): string[] {
  const { currencies } = snapshot.state;
  return [
    USUAL_CURRENCY,
    ...currencies.filter(currency => currency !== USUAL_CURRENCY),
  ];
}

/** Says that there are costs in a currency that the sums do not hold. */
export function tellOtherCurrency(
  amount: bigint,
  currency: string,
  shown: string,
): CostProblem {
  return {
    kind: 'other-currency',
    subject: currency,
    message: `${formatAmount(amount)} ${currency} are not in these sums, which are in ${shown}`,
  };
}

/** Reads the ledger of a scope in the currency it is billed in. */
export class ScopeLedgers {
  constructor(private readonly reader: LedgerReader) {}

  /** US dollars where there are any; costs in another currency are told, never added. */
  async read(
    snapshot: CostSnapshot,
    query: { allocated: AllocatedSelector[]; metric: CostMetric },
  ): Promise<{ ledger: CostLedger; problems: CostProblem[] }> {
    const ledgers = await Promise.all(
      orderCurrencies(snapshot).map(currency =>
        this.reader.read(snapshot, { ...query, currency }),
      ),
    );
    const filled = ledgers.filter(({ series }) => series.length > 0);
    const ledger = filled[0] ?? ledgers[0];
    return {
      ledger,
      problems: filled
        .slice(1)
        .map(other =>
          tellOtherCurrency(
            sumRange(other, other),
            other.currency,
            ledger.currency,
          ),
        ),
    };
  }
}
