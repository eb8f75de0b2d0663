import { Link, useLoaderData } from 'react-router';
import { useMay } from '../access/may.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { Pages } from '../layout/Pages.tsx';
import { OrderCard } from './OrderCard.tsx';
import { OrderFilter } from './OrderFilter.tsx';
import type { ordersLoader } from './route-data.ts';

type Loaded = Awaited<ReturnType<typeof ordersLoader>>;

function Column({
  column,
  query,
}: {
  column: Loaded['columns'][number];
  query: URLSearchParams;
}) {
  const { t } = useLanguage();
  const { status, orders, next } = column;
  const all = new URLSearchParams(query);
  all.set('status', status);
  return (
    <section className="column" aria-labelledby={`status-${status}`}>
      <h2 id={`status-${status}`}>
        <Link to={`/orders?${all}`}>{t(`orders.status.${status}`)}</Link>{' '}
        <span className="quiet">
          {orders.length}
          {next && '+'}
        </span>
      </h2>
      {orders.length === 0 && <p className="quiet">{t('orders.none')}</p>}
      <ul className="cards">
        {orders.map(order => (
          <OrderCard key={order.id} order={order} />
        ))}
      </ul>
      {next && !query.has('status') && (
        <Link to={`/orders?${all}`}>{t('orders.more')}</Link>
      )}
    </section>
  );
}

/** A column for each status that still needs somebody. */
export function OrdersPage() {
  const { t } = useLanguage();
  const { query, columns, suppliers } = useLoaderData<typeof ordersLoader>();
  const mayEdit = useMay('orders', 'edit');
  return (
    <>
      <PageTitle text={t('orders.title')}>
        {mayEdit && (
          <Link className="button primary" to="/orders/new">
            {t('orders.add')}
          </Link>
        )}
      </PageTitle>
      <OrderFilter query={query} suppliers={suppliers} />
      <div className="board">
        {columns.map(column => (
          <Column key={column.status} column={column} query={query} />
        ))}
      </div>
      {query.has('status') && (
        <Pages to="/orders" query={query} next={columns[0]?.next} />
      )}
    </>
  );
}
