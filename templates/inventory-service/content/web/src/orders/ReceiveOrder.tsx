import { FormDialog } from '../forms/FormDialog.tsx';
import { FormField } from '../forms/FormField.tsx';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Location } from '../lists/lists-api.ts';
import type { Order, OrderLine } from './orders-api.ts';

type Props = { order: Order; locations: Location[] };

function ReceiveLine({
  line,
  locations,
}: {
  line: OrderLine;
  locations: Location[];
}) {
  const { t } = useLanguage();
  const format = useFormats();
  const outstanding = line.quantity - line.received;
  return (
    <fieldset className="receive-line">
      <legend>
        {line.part.partNumber} {line.part.name}
      </legend>
      <p className="quiet">
        {t('orders.outstanding', {
          quantity: format.quantity(outstanding, line.part.unit),
        })}
      </p>
      <input type="hidden" name="lineId" value={line.id} />
      <label>
        {t('orders.arrived')}
        <input
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={outstanding}
        />
      </label>
      <label>
        {t('orders.location')}
        <select name="locationId">
          {locations.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {name}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** Books what arrived into stock, line by line. */
export function ReceiveOrder({ order, locations }: Props) {
  const { t } = useLanguage();
  const { orderNumber } = order;
  const lines = order.lines.filter(line => line.received < line.quantity);
  return (
    <FormDialog
      opener={t('orders.receive')}
      look="primary"
      title={t('orders.receiveTitle', { orderNumber })}
      submit={t('orders.receiveConfirm')}
      action={`/orders/${order.id}/step`}
      values={{ intent: 'receive' }}
    >
      {problem => (
        <>
          {lines.map(line => (
            <ReceiveLine key={line.id} line={line} locations={locations} />
          ))}
          <FormField
            name="reference"
            label={t('orders.reference')}
            problem={problem}
          >
            {control => (
              <input {...control} maxLength={100} autoComplete="off" />
            )}
          </FormField>
        </>
      )}
    </FormDialog>
  );
}
