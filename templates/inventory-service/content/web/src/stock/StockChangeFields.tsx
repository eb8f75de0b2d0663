import { useState } from 'react';
import type { ProblemBody } from '../api/client.ts';
import { wholeNumber } from '../forms/form-values.ts';
import { FormField } from '../forms/FormField.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useScanner } from '../scanner/useScanner.ts';
import { LocationSelect, placesOf } from './LocationSelect.tsx';
import type { PartInStock } from './part-in-stock.ts';
import { QuantityField } from './QuantityField.tsx';
import { type StockChange, takesStock } from './stock-changes.ts';

type Props = {
  change: StockChange;
  stock: PartInStock;
  problem: ProblemBody | undefined;
  /** Kept from one change to the next. */
  reason: string;
  setReason: (reason: string) => void;
};

/** Scanning the part counts it, scanning a place chooses it. */
function useScannedFields(change: StockChange, stock: PartInStock) {
  const places = placesOf(stock, takesStock(change));
  const usual = places.find(({ id }) => id === stock.part.location?.id);
  const [locationId, setLocationId] = useState(
    String((usual ?? places[0])?.id ?? ''),
  );
  const [quantity, setQuantity] = useState('');
  const [foreign, setForeign] = useState('');
  const addOne = (counted: string) =>
    String((Number(wholeNumber(counted)) || 0) + 1);
  useScanner(code => () => {
    const place = places.find(each => each.code.toUpperCase() === code);
    const isPart = code === stock.part.partNumber;
    setForeign(place || isPart ? '' : code);
    if (place) setLocationId(String(place.id));
    if (isPart) setQuantity(addOne);
  });
  return { locationId, setLocationId, quantity, setQuantity, foreign };
}

function Destination({ stock, problem }: Pick<Props, 'stock' | 'problem'>) {
  const { t } = useLanguage();
  const [value, setValue] = useState('');
  return (
    <FormField
      name="toLocationId"
      label={t('stock.toLocation')}
      problem={problem}
    >
      {control => (
        <LocationSelect
          control={control}
          stock={stock}
          value={value || String(stock.locations[0]?.id ?? '')}
          onChange={setValue}
        />
      )}
    </FormField>
  );
}

/** How many, where, and why; what was counted, where the stock is corrected. */
export function StockChangeFields(props: Props) {
  const { change, stock, problem, reason, setReason } = props;
  const { t } = useLanguage();
  const fields = useScannedFields(change, stock);
  return (
    <>
      <input type="hidden" name="partId" value={stock.part.id} />
      {fields.foreign && (
        <p className="notice" role="alert">
          {t('scan.foreign', { code: fields.foreign })}
        </p>
      )}
      <QuantityField
        {...fields}
        isCount={change === 'adjustments'}
        stock={stock}
        problem={problem}
      />
      <FormField
        name="locationId"
        label={t('stock.location')}
        problem={problem}
      >
        {control => (
          <LocationSelect
            control={control}
            stock={stock}
            onlyAvailable={takesStock(change)}
            value={fields.locationId}
            onChange={fields.setLocationId}
          />
        )}
      </FormField>
      {change === 'transfers' && (
        <Destination stock={stock} problem={problem} />
      )}
      <FormField name="reason" label={t('stock.reason')} problem={problem}>
        {control => (
          <input
            {...control}
            value={reason}
            onChange={event => setReason(event.target.value)}
            maxLength={200}
          />
        )}
      </FormField>
      <FormField
        name="reference"
        label={t('stock.reference')}
        hint={t('stock.referenceHint')}
        problem={problem}
      >
        {control => <input {...control} maxLength={100} autoComplete="off" />}
      </FormField>
    </>
  );
}
