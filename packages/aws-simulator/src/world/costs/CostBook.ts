import type { Account } from '../sample';
import type { CostScale } from './CostScale';
import { dayOf, DAY_MS, dayOfMonth, HOUR_MS, monthStart } from './days';
import { feeLine } from './lines';
import { toUsd } from './amounts';
import type { Charge, CostLine } from './types';

export type CostBookOptions = {
  accounts: ReadonlyArray<Account>;
  scale: CostScale;
  now(): number;
  /** Changes whenever `lines` would. */
  version(): string;
  lines(): CostLine[];
};

export type ChargeQuestion = {
  accountIds: ReadonlyArray<string>;
  /** First day, and the one after the last. */
  from: number;
  to: number;
  /** Epoch milliseconds. */
  asOf: number;
};

const TAX_RATE = 0.1;
const TAX_REGION = 'ap-northeast-1';

/** The bill of all accounts. Cost Explorer, Budgets and the exports read it. */
export class CostBook {
  readonly #options: CostBookOptions;
  #version?: string;
  #lines: CostLine[] = [];
  readonly #taxes = new Map<string, number>();

  constructor(options: CostBookOptions) {
    this.#options = options;
  }

  get scale(): CostScale {
    return this.#options.scale;
  }

  get version(): string {
    return this.#options.version();
  }

  /** Usage is known up to the last full hour. */
  dataThrough(): number {
    return Math.floor(this.#options.now() / HOUR_MS) * HOUR_MS;
  }

  /** The accounts whose costs an account sees: those it pays for. */
  accountsOf(accountId: string): ReadonlyArray<Account> {
    const { accounts, scale } = this.#options;
    return scale.payerAccountId === accountId
      ? accounts
      : accounts.filter(({ id }) => id === accountId);
  }

  allAccounts(): ReadonlyArray<Account> {
    return this.#options.accounts;
  }

  currencyOf(accountId: string): string {
    return this.scale.currencies?.[accountId] ?? 'USD';
  }

  /** Every line of these accounts, the tax too. */
  lines(accountIds: ReadonlyArray<string>): CostLine[] {
    const { version } = this;
    if (version !== this.#version) {
      this.#version = version;
      this.#lines = this.#options.lines();
      this.#taxes.clear();
    }
    const wanted = new Set(accountIds);
    return [
      ...this.#lines.filter(({ accountId }) => wanted.has(accountId)),
      ...accountIds.map(accountId => this.#taxLine(accountId)),
    ];
  }

  /** What was charged, day by day; nothing that is zero. */
  *charges(
    { from, to, asOf }: Omit<ChargeQuestion, 'accountIds'>,
    lines: ReadonlyArray<CostLine>,
  ): Generator<Charge> {
    for (let day = from; day < to; day++) {
      for (const line of lines) {
        const amount = line.amount(day, asOf);
        if (amount !== 0) {
          yield { line, day, amount };
        }
      }
    }
  }

  /** Tax is charged on the first of a month, and grows with its charges. */
  #taxLine(accountId: string): CostLine {
    return {
      ...feeLine({
        accountId,
        region: TAX_REGION,
        service: 'Tax',
        usageType: 'Tax',
        recordType: 'Tax',
        usd: () => 0,
      }),
      amount: (day, asOf) =>
        dayOfMonth(day) === 1 && asOf >= day * DAY_MS
          ? this.#tax(accountId, day, asOf)
          : 0,
    };
  }

  #tax(accountId: string, from: number, asOf: number): number {
    // Later usage of a closed month is known, so its tax stays.
    const known = Math.min(asOf, (monthStart(from, 1) + 4) * DAY_MS);
    const key = [accountId, from, known].join('/');
    let tax = this.#taxes.get(key);
    if (tax === undefined) {
      const to = Math.min(monthStart(from, 1), dayOf(asOf) + 1);
      let sum = 0;
      for (const line of this.#lines) {
        if (line.accountId === accountId && line.recordType !== 'Credit') {
          for (let day = from; day < to; day++) {
            sum += toUsd(line.amount(day, known));
          }
        }
      }
      tax = Math.round(sum * TAX_RATE * 1e10);
      this.#taxes.set(key, tax);
    }
    return tax;
  }
}
