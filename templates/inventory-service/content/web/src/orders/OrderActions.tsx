import { Form, Link } from 'react-router';
import { useMay } from '../access/may.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { FormField } from '../forms/FormField.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Location } from '../lists/lists-api.ts';
import type { Order } from './orders-api.ts';
import { ReceiveOrder } from './ReceiveOrder.tsx';

function CancelOrder({ order }: { order: Order }) {
  const { t } = useLanguage();
  const { orderNumber, version } = order;
  return (
    <FormDialog
      opener={t('orders.cancel')}
      look="danger"
      title={t('orders.cancelTitle', { orderNumber })}
      submit={t('orders.cancel')}
      cancel={t('orders.keep')}
      action={`/orders/${order.id}/step`}
      values={{ intent: 'cancel', version }}
    >
      {problem => (
        <FormField name="note" label={t('orders.cancelNote')} problem={problem}>
          {control => <textarea {...control} rows={2} maxLength={500} />}
        </FormField>
      )}
    </FormDialog>
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
              <button className="button primary">{t('orders.order')}</button>
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
