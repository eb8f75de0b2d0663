import { ButtonIcon, Select } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import { AUTO_REFRESH_SECONDS, type AutoRefresh } from './types';
import type { TimeRangeState } from './useTimeRange';
import styles from './RefreshControls.module.css';

/**
 * Refreshes now, or by itself at an interval that is kept in the address.
 *
 * @public
 */
export function RefreshControls(props: {
  timeRange: TimeRangeState;
  /** True while data is being fetched. */
  isPending?: boolean;
}) {
  const { autoRefresh, setAutoRefresh, refreshNow } = props.timeRange;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const choices = Object.keys(AUTO_REFRESH_SECONDS) as AutoRefresh[];

  return (
    <div className={styles.root}>
      <ButtonIcon
        aria-label={t('refresh.now')}
        variant="secondary"
        icon={<RiRefreshLine aria-hidden />}
        isPending={props.isPending}
        onPress={refreshNow}
      />
      <Select
        aria-label={t('refresh.label')}
        options={choices.map(value => ({
          value,
          label:
            value === 'off'
              ? `${t('refresh.label')}: ${t('refresh.off')}`
              : t(`refresh.${value}`),
        }))}
        value={autoRefresh}
        onChange={key => setAutoRefresh(key as AutoRefresh)}
      />
    </div>
  );
}
