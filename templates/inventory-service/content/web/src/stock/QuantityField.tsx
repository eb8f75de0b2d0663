import type { ProblemBody } from '../api/client.ts';
import { wholeNumber } from '../forms/form-values.ts';
import { FormField } from '../forms/FormField.tsx';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { PartInStock } from './part-in-stock.ts';

type Props = {
  /** Whether people write what they counted, from which the change follows. */
  isCount: boolean;
  stock: PartInStock;
  locationId: string;
  quantity: string;
  setQuantity: (quantity: string) => void;
  problem: ProblemBody | undefined;
};

/** How many. A count is compared with what should lie there. */
export function QuantityField(props: Props) {
  const { isCount, stock, locationId, quantity, setQuantity, problem } = props;
  const { t } = useLanguage();
  const format = useFormats();
  const { levels, part } = stock;
  const here = levels.find(
    ({ location }) => String(location.id) === locationId,
  );
  const onHand = here?.onHand ?? 0;
  const written = wholeNumber(quantity);
  const change =
    isCount && typeof written === 'number' ? written - onHand : written;
  const difference = format.quantity(Number(change), part.unit);
  const hint = t('stock.countHint', {
    onHand: format.quantity(onHand, part.unit),
    difference: quantity === '' ? '–' : difference,
  });
  return (
    <>
      <FormField
        name="quantity"
        label={t(isCount ? 'stock.counted' : 'stock.quantity')}
        hint={isCount ? hint : undefined}
        problem={problem}
      >
        {control => (
          <input
            {...control}
            name="written"
            autoFocus
            value={quantity}
            onChange={event => setQuantity(event.target.value)}
            inputMode="numeric"
            autoComplete="off"
          />
        )}
      </FormField>
      <input type="hidden" name="quantity" value={change} />
    </>
  );
}
