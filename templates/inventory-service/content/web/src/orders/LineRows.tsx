import { useRef, useState } from 'react';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { fieldText } from '../problems/problem-text.ts';
import { useScanner } from '../scanner/useScanner.ts';
import type { Order, OrderLine } from './orders-api.ts';

type Row = { key: number; partNumber: string; line?: OrderLine };
const CURRENCIES: Record<OrderLine['unitPrice']['currency'], true> = {
  JPY: true,
  USD: true,
  EUR: true,
};

function rowsOf(order: Order | undefined, partNumber: string): Row[] {
  if (!order) return [{ key: 0, partNumber }];
  return order.lines.map((line, key) => ({
    key,
    partNumber: line.part.partNumber,
    line,
  }));
}

function LineFields({ row }: { row: Row }) {
  const { t } = useLanguage();
  return (
    <>
      <label>
        {t('part.partNumber')}
        <input
          name="partNumber"
          defaultValue={row.partNumber}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </label>
      <label>
        {t('orders.quantity')}
        <input
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={row.line?.quantity}
        />
      </label>
      <label>
        {t('part.unitPrice')}
        <input
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('orders.priceOfPart')}
          defaultValue={row.line?.unitPrice.amount}
        />
      </label>
      <label>
        {t('part.currency')}
        <select name="currency" defaultValue={row.line?.unitPrice.currency}>
          {Object.keys(CURRENCIES).map(currency => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </label>
    </>
  );
}

type Props = {
  order: Order | undefined;
  partNumber: string;
  problem: ProblemBody | undefined;
};

/** The lines of an order; a scanner may write the part numbers. */
export function LineRows({ order, partNumber, problem }: Props) {
  const { t } = useLanguage();
  const [rows, setRows] = useState(() => rowsOf(order, partNumber));
  const lines = useRef<HTMLFieldSetElement>(null);
  const remove = (key: number) =>
    setRows(before => before.filter(row => row.key !== key));
  const add = () =>
    setRows(before => [
      ...before,
      { key: (before.at(-1)?.key ?? 0) + 1, partNumber: '' },
    ]);
  // What was typed is in the fields only.
  const isBlank = (index: number) =>
    lines.current?.querySelectorAll<HTMLInputElement>('[name=partNumber]')[
      index
    ]?.value === '';
  useScanner(code => () => {
    setRows(before => [
      ...before.filter((_, index) => !isBlank(index)),
      { key: (before.at(-1)?.key ?? 0) + 1, partNumber: code },
    ]);
  });
  const errorOf = (index: number) =>
    problem?.errors?.find(({ field }) =>
      new RegExp(`^(body\\.)?lines\\.${index}(\\.|$)`).test(field),
    );
  return (
    <fieldset className="lines" ref={lines}>
      <legend>{t('orders.lines')}</legend>
      {rows.map((row, index) => {
        const error = errorOf(index);
        return (
          <div
            key={row.key}
            className="line"
            role="group"
            aria-label={t('orders.line', { number: index + 1 })}
          >
            <LineFields row={row} />
            {rows.length > 1 && (
              <button
                type="button"
                className="button"
                aria-label={t('orders.removeLine', { number: index + 1 })}
                onClick={() => remove(row.key)}
              >
                ×
              </button>
            )}
            {error && <span className="error">{fieldText(t, error)}</span>}
          </div>
        );
      })}
      <button
        type="button"
        className="button"
        onClick={add}
        disabled={rows.length >= 100}
      >
        {t('orders.addLine')}
      </button>
    </fieldset>
  );
}
