import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostSaving } from '@hangar/plugin-aws-common';
import { useText } from '../contents/useText';
import { scaffolderAwsTranslationRef } from '../translation';
import { AmountCell } from './AmountCell';
import type { MoneyFormat } from './useMoney';
import styles from './costEstimate.module.css';

/** What other choices would save. */
export function SavingsTable(props: {
  savings: CostSaving[];
  format: MoneyFormat;
}) {
  const { savings, format } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const text = useText();
  if (savings.length === 0) {
    return null;
  }
  return (
    <table className={styles.table}>
      <caption>{t('cost.savings')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cost.change')}</th>
          <th scope="col" className={styles.amount}>
            {t('cost.saves')}
          </th>
        </tr>
      </thead>
      <tbody>
        {savings.map(({ id, title, monthly }) => (
          <tr key={id}>
            <th scope="row">{text(title)}</th>
            <AmountCell money={monthly} format={format} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
