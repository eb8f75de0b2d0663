import type { Entity } from '@backstage/catalog-model';
import { Link, Switch } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { getAwsBinding, getAwsResourceLabel } from '@hangar/plugin-aws-common';
import {
  AsOf,
  RefreshControls,
  SimulatedBadge,
  TimeRangePicker,
  type DatedAnswer,
  type TimeRangeState,
} from '@hangar/plugin-aws-react';
import type { MarkedChanges } from '../../hooks/useMarkedChanges';
import { cloudwatchTranslationRef } from '../../translation';
import { ConsoleLink } from '../ConsoleLink';
import styles from './MonitoringTab.module.css';

/** What is shown, how old it is, and the way to the AWS console. */
export function MonitoringToolbar(props: {
  entity: Entity;
  timeRange: TimeRangeState;
  isComparing: boolean;
  onCompare: (isComparing: boolean) => void;
  changes: Pick<MarkedChanges, 'isAvailable' | 'href'>;
  showsChanges: boolean;
  onShowChanges: (showsChanges: boolean) => void;
  isPending: boolean;
  age?: DatedAnswer;
}) {
  const { entity, timeRange, isComparing, onCompare, isPending, age } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const [resource] = getAwsBinding(entity).resources;

  return (
    <div className={styles.toolbar} role="group" aria-label={t('tab.toolbar')}>
      <div className={styles.controls}>
        <TimeRangePicker timeRange={timeRange} />
        <RefreshControls timeRange={timeRange} isPending={isPending} />
        <Switch
          label={t('tab.compare')}
          isSelected={isComparing}
          onChange={onCompare}
        />
        {props.changes.isAvailable && (
          <Switch
            label={t('changes.show')}
            isSelected={props.showsChanges}
            onChange={props.onShowChanges}
          />
        )}
        {props.changes.href && (
          <Link href={props.changes.href}>{t('changes.link')}</Link>
        )}
      </div>
      <div className={styles.facts}>
        {age?.simulated && <SimulatedBadge />}
        {age && <AsOf time={age.asOf} stale={age.stale} />}
        {resource && (
          <ConsoleLink target={resource} name={getAwsResourceLabel(resource)} />
        )}
      </div>
    </div>
  );
}
