import { Form, useSubmit } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Supplier } from '../lists/lists-api.ts';
import type { OrderStatus } from './orders-api.ts';

export const STATUSES: Record<OrderStatus, true> = {
  draft: true,
  ordered: true,
  partly_received: true,
  received: true,
  cancelled: true,
};

type Props = { query: URLSearchParams; suppliers: Supplier[] };

/** Status, supplier and origin; they live in the address, so that it can be shared. */
export function OrderFilter({ query, suppliers }: Props) {
  const { t } = useLanguage();
  const submit = useSubmit();
  const select = (name: string) => ({
    name,
    defaultValue: query.get(name) ?? '',
    onChange: (event: { currentTarget: HTMLSelectElement }) =>
      submit(event.currentTarget.form),
  });
  return (
    <Form className="filter" role="search" action="/orders" key={String(query)}>
      <label>
        <span>{t('orders.status')}</span>
        <select {...select('status')}>
          <option value="">{t('orders.open')}</option>
          {(Object.keys(STATUSES) as OrderStatus[]).map(status => (
            <option key={status} value={status}>
              {t(`orders.status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('orders.supplier')}</span>
        <select {...select('supplierId')}>
          <option value="">{t('orders.allSuppliers')}</option>
          {suppliers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('orders.origin')}</span>
        <select {...select('automatic')}>
          <option value="">{t('orders.anyOrigin')}</option>
          <option value="true">{t('orders.automatic')}</option>
          <option value="false">{t('orders.byHand')}</option>
        </select>
      </label>
    </Form>
  );
}
