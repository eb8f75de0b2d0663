import { Link } from 'react-router';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Order } from './orders-api.ts';

export function OrderLines({ order }: { order: Order }) {
  const { t } = useLanguage();
  const format = useFormats();
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t('orders.lines')}
    >
      <table className="parts">
        <caption className="hidden">{t('orders.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('part.partNumber')}</th>
            <th scope="col" className="number">
              {t('orders.quantity')}
            </th>
            <th scope="col" className="number">
              {t('orders.received')}
            </th>
            <th scope="col" className="number">
              {t('part.unitPrice')}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map(({ id, part, quantity, received, unitPrice }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/parts/${part.id}`}>{part.partNumber}</Link>
                <span className="name">{part.name}</span>
              </th>
              <td className="number">{format.quantity(quantity, part.unit)}</td>
              <td className="number">{format.quantity(received, part.unit)}</td>
              <td className="number">{format.money(unitPrice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function OrderHistory({ order }: { order: Order }) {
  const { t } = useLanguage();
  const format = useFormats();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('orders.history')}</h2>
      <ol className="history">
        {order.history.map(
          ({ kind, toStatus, note, user, occurredAt }, index) => (
            <li key={index}>
              <strong>{t(`orders.event.${kind}`)}</strong>{' '}
              {t(`orders.status.${toStatus}`)} ·{' '}
              {user?.displayName ?? t('orders.service')} ·{' '}
              <time dateTime={occurredAt}>{format.dateTime(occurredAt)}</time>
              {note && <span className="name">{note}</span>}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
