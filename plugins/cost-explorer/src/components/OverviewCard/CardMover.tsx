import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useMoneyView } from '@hangar/plugin-aws-react';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { useMoverText } from '../shared';
import styles from './OverviewCard.module.css';

/** What changed most, and why. */
export function CardMover({ mover }: { mover: CostMover | null }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { money } = useMoneyView(null);
  const getMoverText = useMoverText(money);
  return (
    <div className={styles.part}>
      <Text as="p" variant="body-small" color="secondary">
        {t('card.mover')}
      </Text>
      <Text as="p" variant="body-small">
        {mover ? getMoverText(mover) : t('card.noMover')}
      </Text>
    </div>
  );
}
