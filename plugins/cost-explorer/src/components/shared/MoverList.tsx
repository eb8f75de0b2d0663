import { Text } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { MoneyView } from '@hangar/plugin-aws-react';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import { getMoverName, isRise, useMoverText } from './useMoverText';
import { useChangeText } from './useChangeText';
import styles from './shared.module.css';

/** What changed most, each with its reason in a sentence. */
export function MoverList(props: { movers: CostMover[]; money: MoneyView }) {
  const { movers, money } = props;
  return (
    <ol className={styles.list}>
      {movers.map(mover => (
        <MoverItem key={getMoverName(mover)} mover={mover} money={money} />
      ))}
    </ol>
  );
}

function MoverItem(props: { mover: CostMover; money: MoneyView }) {
  const { mover, money } = props;
  const getMoverText = useMoverText(money);
  const getChangeText = useChangeText(money);
  const Icon = isRise(mover) ? RiArrowUpLine : RiArrowDownLine;
  return (
    <li className={styles.item}>
      <Icon aria-hidden size={18} />
      <Text as="p">{getMoverText(mover)}</Text>
      <Text as="p" weight="bold" className={styles.amount}>
        {getChangeText(mover)}
      </Text>
    </li>
  );
}
