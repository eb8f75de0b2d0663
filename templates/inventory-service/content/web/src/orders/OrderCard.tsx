import { Link } from 'react-router';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { OrderSummary } from './orders-api.ts';

/** What one needs to know of an order to decide whether to open it. */
export function OrderCard({ order }: { order: OrderSummary }) {
  const { t } = useLanguage();
  const format = useFormats();
  return (
    <li className="card">
      <Link to={`/orders/${order.id}`}>{order.orderNumber}</Link>
      {order.automatic && (
        <span className="badge low">{t('orders.automatic')}</span>
      )}
      <span className="name">
        {order.supplier?.name ?? t('orders.noSupplier')}
      </span>
      <span>
        {t('orders.lineCount', { count: format.number(order.lineCount) })}
        {order.total && ` · ${format.money(order.total)}`}
      </span>
      <span className="quiet">
        {order.expectedOn
          ? t('orders.expected', { date: format.date(order.expectedOn) })
          : format.dateTime(order.createdAt)}
      </span>
    </li>
  );
}
