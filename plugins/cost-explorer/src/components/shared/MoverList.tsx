import { Link, Text } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { MoneyView } from '@hangar/plugin-aws-react';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import { getMoverName, isRise, useMoverText } from './useMoverText';
import { useChangeText } from './useChangeText';
import styles from './shared.module.css';

/** What changed most, each with its reason in a sentence. */
export function MoverList(props: {
  movers: CostMover[];
  money: MoneyView;
  /** Where to read more about one. */
  getHref?: (mover: CostMover) => string | undefined;
}) {
  const { movers, money, getHref } = props;
  return (
    <ol className={styles.list}>
      {movers.map(mover => (
        <MoverItem
          key={getMoverName(mover)}
          mover={mover}
          money={money}
          href={getHref?.(mover)}
        />
      ))}
    </ol>
  );
}

function MoverItem(props: {
  mover: CostMover;
  money: MoneyView;
  href?: string;
}) {
  const { mover, money, href } = props;
  const getMoverText = useMoverText(money);
  const getChangeText = useChangeText(money);
  const text = getMoverText(mover);
  const Icon = isRise(mover) ? RiArrowUpLine : RiArrowDownLine;
  return (
    <li className={styles.item}>
      <Icon aria-hidden size={18} />
      <Text as="p">{href ? <Link href={href}>{text}</Link> : text}</Text>
      <Text as="p" weight="bold" className={styles.amount}>
        {getChangeText(mover)}
      </Text>
    </li>
  );
}
