import { useState } from 'react';
import type { Movement } from '../api/client.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { PartInStock } from './part-in-stock.ts';
import { ScannedPart } from './ScannedPart.tsx';
import type { StockChange } from './stock-changes.ts';
import { StockChangeFields } from './StockChangeFields.tsx';

const ACTION = '/stock/change';

/** Changes the stock of the part that is shown. */
export function ChangeStock({
  change,
  stock,
}: {
  change: StockChange;
  stock: PartInStock;
}) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const { partNumber } = stock.part;
  return (
    <FormDialog
      opener={t(`stock.change.${change}`)}
      look={change === 'receipts' || change === 'issues' ? 'primary' : ''}
      title={t(`stock.title.${change}`, { partNumber })}
      submit={t(`stock.change.${change}`)}
      action={ACTION}
      values={{ change }}
    >
      {problem => (
        <StockChangeFields {...{ change, stock, problem, reason, setReason }} />
      )}
    </FormDialog>
  );
}

/** Receives or issues part after part, each named by its barcode. */
export function ChangeScannedStock({
  change,
}: {
  change: 'receipts' | 'issues';
}) {
  const { t } = useLanguage();
  const format = useFormats();
  const [reason, setReason] = useState('');
  const tell = ({ part, quantity, onHandAfter }: Movement) =>
    t(`stock.done.${change}`, {
      partNumber: part.partNumber,
      quantity: format.quantity(quantity, part.unit),
      onHand: format.quantity(onHandAfter, part.unit),
    });
  return (
    <FormDialog<Movement>
      opener={t(`stock.change.${change}`)}
      look="primary"
      title={t(`stock.scan.${change}`)}
      submit={t(`stock.change.${change}`)}
      cancel={t('form.close')}
      action={ACTION}
      values={{ change }}
      done={tell}
    >
      {problem => (
        <ScannedPart>
          {stock => (
            <StockChangeFields
              {...{ change, stock, problem, reason, setReason }}
            />
          )}
        </ScannedPart>
      )}
    </FormDialog>
  );
}
