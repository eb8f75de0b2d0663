import { toUsd } from '../amounts';
import type { CostBook } from '../CostBook';
import { dayOf, dayText, monthStart } from '../days';
import { invoiceOf } from '../invoices';
import { curColumnNames, curColumns } from './curColumns';
import type { ExportRow } from './ExportRow';
import { focusColumnNames, focusColumns } from './focusColumns';

const MONTHS_BACK = 13;

/** Compressed, about. */
const BYTES_PER_ROW = 90;

/** The whole organisation's costs as files in S3: one partition a month. */
export class CostExport {
  readonly columns: ReadonlySet<string>;
  readonly #book: CostBook;
  readonly #isFocus: boolean;
  readonly #payerAccountId: string;

  constructor(book: CostBook, format: 'cur-2.0' | 'focus-1.2') {
    this.#book = book;
    this.#isFocus = format === 'focus-1.2';
    this.columns = new Set(this.#isFocus ? focusColumnNames : curColumnNames);
    this.#payerAccountId =
      book.scale.payerAccountId ?? book.allAccounts()[0].id;
  }

  /** `YYYY-MM`, oldest first. */
  billingPeriods(): string[] {
    const today = dayOf(this.#book.dataThrough());
    return Array.from({ length: MONTHS_BACK + 1 }, (_, index) =>
      dayText(monthStart(today, index - MONTHS_BACK)).slice(0, 7),
    );
  }

  /** The rows of one month; each is an object of its own. */
  *rows(billingPeriod: string): Generator<ExportRow> {
    const book = this.#book;
    const asOf = book.dataThrough();
    const from = dayOf(Date.parse(`${billingPeriod}-01T00:00:00Z`));
    const to = Math.min(monthStart(from, 1), dayOf(asOf) + 1);
    const invoice = invoiceOf(this.#payerAccountId, from, asOf) ?? '';
    const lines = book.lines(book.allAccounts().map(({ id }) => id));
    const columns = new Map(
      lines.map(line => [line, this.#columnsOf(line)] as const),
    );
    for (const { line, day, amount } of book.charges(
      { from, to, asOf },
      lines,
    )) {
      const ofLine = columns.get(line);
      if (ofLine) {
        yield {
          ...ofLine.always,
          ...ofLine.daily(day, toUsd(amount)),
          billing_period: billingPeriod,
          [this.#isFocus ? 'invoiceid' : 'bill_invoice_id']: invoice,
        };
      }
    }
  }

  /** What Athena reads of so many rows. */
  static bytesOf(rows: number): number {
    return rows * BYTES_PER_ROW;
  }

  #columnsOf(line: Parameters<typeof curColumns>[2]) {
    const columnsOf = this.#isFocus ? focusColumns : curColumns;
    return columnsOf(this.#book, this.#payerAccountId, line);
  }
}
