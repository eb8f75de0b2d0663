import { Alert, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityList } from '@hangar/plugin-cloudtrail-common';
import { useEventTime } from '../../hooks/useEventTime';
import { tidy } from '../../sentences/tidy';
import { cloudtrailTranslationRef } from '../../translation';
import sharedStyles from '../shared/shared.module.css';
import { summarizeCoverage } from './coverage';
import styles from './activity.module.css';

const SHOWN = 5;

/** From when to when the list is complete, and what is missing of it. */
export function CoverageLine(props: {
  answer: Pick<ActivityList, 'coverage' | 'to'>;
}) {
  const { coverage } = props.answer;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const time = useEventTime();
  const { complete, gaps, isArriving } = summarizeCoverage(
    coverage,
    props.answer,
  );
  const sentences = [
    ...(complete
      ? [
          t('coverage.complete', {
            from: time.short(complete.from),
            to: time.short(complete.to),
          }),
        ]
      : []),
    // Whoever may see nothing is told nothing of what was read.
    ...(!complete && coverage.gaps.length > 0 ? [t('coverage.none')] : []),
    ...(isArriving ? [t('coverage.arriving')] : []),
    ...(coverage.includesReads ? [] : [t('coverage.noReads')]),
  ];
  return (
    <div className={styles.coverage}>
      <Text as="p" variant="body-small" color="secondary">
        {tidy(sentences.join(' '))}
      </Text>
      {gaps.length > 0 && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('coverage.gapsTitle')}
          description={
            <ul className={sharedStyles.list}>
              {gaps.slice(0, SHOWN).map(({ accountId, region, from, to }) => (
                <li key={`${accountId}/${region}/${from}`}>
                  {t('coverage.gap', {
                    account: accountId,
                    region,
                    from: time.short(from),
                    to: time.short(to),
                  })}
                </li>
              ))}
              {gaps.length > SHOWN && (
                <li>
                  {t('coverage.more', { number: String(gaps.length - SHOWN) })}
                </li>
              )}
            </ul>
          }
        />
      )}
    </div>
  );
}
