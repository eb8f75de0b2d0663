import { useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { newKey } from '../api/send.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { FormField } from '../forms/FormField.tsx';
import type { Supplier } from '../lists/lists-api.ts';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { LineRows } from './LineRows.tsx';
import type { Order } from './orders-api.ts';

type Props = {
  order?: Order | undefined;
  suppliers: Supplier[];
  partNumber: string;
  problem: ProblemBody | undefined;
};

function Head({ order, suppliers, problem }: Omit<Props, 'partNumber'>) {
  const { t } = useLanguage();
  return (
    <>
      <FormField
        name="supplierId"
        label={t('orders.supplier')}
        problem={problem}
      >
        {props => (
          <select {...props} defaultValue={order?.supplier?.id ?? ''}>
            <option value="">{t('orders.noSupplier')}</option>
            {suppliers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField
        name="expectedOn"
        label={t('orders.expectedOn')}
        problem={problem}
      >
        {props => (
          <input {...props} type="date" defaultValue={order?.expectedOn} />
        )}
      </FormField>
      <FormField name="note" label={t('orders.note')} problem={problem}>
        {props => <textarea {...props} rows={2} defaultValue={order?.note} />}
      </FormField>
    </>
  );
}

/** Drafts an order or changes a draft; entries stay where they are when it is refused. */
export function OrderForm({ order, suppliers, partNumber, problem }: Props) {
  const { t } = useLanguage();
  const [key] = useState(newKey);
  const saving = useNavigation().formMethod !== undefined;
  return (
    <Form method="post" className="order-form" noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Head order={order} suppliers={suppliers} problem={problem} />
      <LineRows order={order} partNumber={partNumber} problem={problem} />
      <input type="hidden" name="key" value={key} />
      {order && <input type="hidden" name="version" value={order.version} />}
      <div className="actions">
        <button type="submit" className="button primary" disabled={saving}>
          {t(saving ? 'form.saving' : 'form.save')}
        </button>
        <Link className="button" to={order ? `/orders/${order.id}` : '/orders'}>
          {t('form.cancel')}
        </Link>
      </div>
    </Form>
  );
}
