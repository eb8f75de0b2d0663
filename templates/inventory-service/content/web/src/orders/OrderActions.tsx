import { useRef } from 'react';
import { Form, Link } from 'react-router';
import { useMay } from '../access/may.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Location } from '../lists/lists-api.ts';
import type { Order } from './orders-api.ts';
import { ReceiveOrder } from './ReceiveOrder.tsx';

function CancelOrder({ order }: { order: Order }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className="button danger"
        onClick={() => dialog.current?.showModal()}
      >
        {t('orders.cancel')}
      </button>
      <dialog ref={dialog} aria-labelledby="cancel-title">
        <h2 id="cancel-title">
          {t('orders.cancelTitle', { orderNumber: order.orderNumber })}
        </h2>
        <Form method="post" onSubmit={close}>
          <input type="hidden" name="version" value={order.version} />
          <label>
            {t('orders.cancelNote')}
            <textarea name="note" rows={2} maxLength={500} />
          </label>
          <div className="actions">
            <button type="button" className="button" onClick={close}>
              {t('orders.keep')}
            </button>
            <button
              type="submit"
              name="intent"
              value="cancel"
              className="button danger filled"
            >
              {t('orders.cancel')}
            </button>
          </div>
        </Form>
      </dialog>
    </>
  );
}

type Props = { order: Order; locations: Location[] };

/** What may be done next with an order, by its status and the reader's grants. */
export function OrderActions({ order, locations }: Props) {
  const { t } = useLanguage();
  const mayEdit = useMay('orders', 'edit');
  const mayDelete = useMay('orders', 'delete');
  const { status } = order;
  const isDraft = status === 'draft';
  const isUnderway = status === 'ordered' || status === 'partly_received';
  return (
    <>
      {isDraft && mayEdit && (
        <>
          <Link className="button" to={`/orders/${order.id}/edit`}>
            {t('detail.edit')}
          </Link>
          {order.supplier && (
            <Form method="post">
              <input type="hidden" name="version" value={order.version} />
              <button className="button primary" name="intent" value="order">
                {t('orders.order')}
              </button>
            </Form>
          )}
        </>
      )}
      {isUnderway && mayEdit && (
        <ReceiveOrder order={order} locations={locations} />
      )}
      {(isDraft || isUnderway) && mayDelete && <CancelOrder order={order} />}
    </>
  );
}
