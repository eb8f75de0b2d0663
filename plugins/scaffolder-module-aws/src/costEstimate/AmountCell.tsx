import type { Money } from '@hangar/plugin-aws-common';
import type { MoneyFormat } from './useMoney';
import styles from './costEstimate.module.css';

/** A table cell: US dollars, and below them yen. */
export function AmountCell(props: { money: Money; format: MoneyFormat }) {
  const { money, format } = props;
  const yen = format.yen(money);
  return (
    <td className={styles.amount}>
      {format.usd(money)}
      {yen && <div className={styles.note}>{yen}</div>}
    </td>
  );
}
