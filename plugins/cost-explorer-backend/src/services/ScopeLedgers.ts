import type {
  CostMetric,
  CostProblem,
} from '@hangar/plugin-cost-explorer-common';
import { type CostLedger, LedgerReader } from '../ledger';
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
  currency: string,
  options: {
    /** The currency of the sums. */
    shown: string;
    /** How much it is in the range of the sums, where that is known. */
    amount?: bigint;
  },
): CostProblem {
  const { shown, amount } = options;
  const what =
    amount === undefined ? 'Costs in' : `Costs of ${formatAmount(amount)}`;
  return {
    kind: 'other-currency',
    subject: currency,
    message: `${what} ${currency} are not in these sums, which are in ${shown}`,
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
      // how much it is depends on the days that are shown of the ledger
      problems: filled
        .slice(1)
        .map(other =>
          tellOtherCurrency(other.currency, { shown: ledger.currency }),
        ),
    };
  }
}
