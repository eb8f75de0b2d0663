import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostEstimate, CostItem } from '@hangar/plugin-aws-common';
import { useText } from '../contents/useText';
import { scaffolderAwsTranslationRef } from '../translation';
import { AmountCell } from './AmountCell';
import type { MoneyFormat } from './useMoney';
import styles from './costEstimate.module.css';

function ItemNote(props: { item: CostItem; format: MoneyFormat }) {
  const { basis, unitPrice, unit, source, note, confirmed, asOf } = props.item;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const text = useText();
  return (
    <div className={styles.note}>
      {basis} ×{' '}
      <a href={source} target="_blank" rel="noopener noreferrer">
        {props.format.unitPrice(unitPrice)} / {t(`unit.${unit}`)}
      </a>
      {!confirmed && <> · {t('cost.unconfirmed', { date: asOf })}</>}
      {note && <div>{text(note)}</div>}
    </div>
  );
}

/** Every item with its price, and their sum. */
export function CostTable(props: {
  estimate: CostEstimate;
  format: MoneyFormat;
}) {
  const { estimate, format } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const text = useText();
  return (
    <table className={styles.table}>
      <caption>{t('cost.items')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cost.item')}</th>
          <th scope="col" className={styles.amount}>
            {t('cost.monthly')}
          </th>
        </tr>
      </thead>
      <tbody>
        {estimate.items.map(item => (
          <tr key={item.id}>
            <th scope="row">
              {text(item.title)}
              <ItemNote item={item} format={format} />
            </th>
            <AmountCell money={item.amount} format={format} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('cost.total')}</th>
          <AmountCell money={estimate.total} format={format} />
        </tr>
      </tfoot>
    </table>
  );
}
