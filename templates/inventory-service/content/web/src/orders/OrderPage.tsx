import { Link, useActionData, useLoaderData } from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { OrderActions } from './OrderActions.tsx';
import { OrderHistory, OrderLines } from './OrderLines.tsx';
import type { Order } from './orders-api.ts';
import type { orderLoader } from './route-data.ts';

function OrderFacts({ order }: { order: Order }) {
  const { t } = useLanguage();
  const format = useFormats();
  const facts = [
    ['orders.status', t(`orders.status.${order.status}`)],
    ['orders.supplier', order.supplier?.name ?? t('orders.noSupplier')],
    [
      'orders.origin',
      t(order.automatic ? 'orders.automatic' : 'orders.byHand'),
    ],
    [
      'orders.expectedOn',
      order.expectedOn ? format.date(order.expectedOn) : '–',
    ],
    [
      'orders.total',
      order.total ? format.money(order.total) : t('orders.mixed'),
    ],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function OrderPage() {
  const { t } = useLanguage();
  const { order, locations } = useLoaderData<typeof orderLoader>();
  const problem = useActionData<ProblemBody>();
  return (
    <>
      <Link className="back" to="/orders">
        ← {t('orders.back')}
      </Link>
      <PageTitle text={order.orderNumber}>
        <OrderActions order={order} locations={locations} />
      </PageTitle>
      {problem && <ProblemNotice problem={problem} />}
      {order.status === 'draft' && !order.supplier && (
        <p role="status">{t('orders.supplierFirst')}</p>
      )}
      <OrderFacts order={order} />
      {order.note && <p className="description">{order.note}</p>}
      <OrderLines order={order} />
      <OrderHistory order={order} />
    </>
  );
}
