import { useActionData, useLoaderData } from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { OrderForm } from './OrderForm.tsx';
import type { orderFormLoader } from './route-data.ts';

/** Drafts an order, or changes a draft. */
export function OrderFormPage() {
  const { t } = useLanguage();
  const loaded = useLoaderData<typeof orderFormLoader>();
  const problem = useActionData<ProblemBody>();
  const { order } = loaded;
  return (
    <>
      <PageTitle
        text={
          order
            ? t('form.editTitle', { partNumber: order.orderNumber })
            : t('orders.add')
        }
      />
      <OrderForm {...loaded} problem={problem} />
    </>
  );
}
