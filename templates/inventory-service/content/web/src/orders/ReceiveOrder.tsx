import { useRef } from 'react';
import { Form } from 'react-router';
import { newKey } from '../api/send.ts';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const key = useRef<HTMLInputElement>(null);
  const close = () => dialog.current?.close();
  const open = () => {
    if (key.current) key.current.value = newKey();
    dialog.current?.showModal();
  };
  const lines = order.lines.filter(line => line.received < line.quantity);
  return (
    <>
      <button type="button" className="button primary" onClick={open}>
        {t('orders.receive')}
      </button>
      <dialog ref={dialog} aria-labelledby="receive-title">
        <h2 id="receive-title">
          {t('orders.receiveTitle', { orderNumber: order.orderNumber })}
        </h2>
        {/* A new version of the order brings new outstanding quantities. */}
        <Form method="post" onSubmit={close} key={order.version}>
          <input type="hidden" name="key" ref={key} />
          {lines.map(line => (
            <ReceiveLine key={line.id} line={line} locations={locations} />
          ))}
          <label>
            {t('orders.reference')}
            <input name="reference" maxLength={100} autoComplete="off" />
          </label>
          <div className="actions">
            <button type="button" className="button" onClick={close}>
              {t('form.cancel')}
            </button>
            <button className="button primary" name="intent" value="receive">
              {t('orders.receiveConfirm')}
            </button>
          </div>
        </Form>
      </dialog>
    </>
  );
}
