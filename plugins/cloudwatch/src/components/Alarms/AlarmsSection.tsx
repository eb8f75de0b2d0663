import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Section, type AsyncView } from '@hangar/plugin-aws-react';
import {
  cloudwatchMetricsReadPermission,
  type AlarmsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { sortAlarms } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { CloudwatchStatePanel } from '../CloudwatchStatePanel';
import { AlarmItem } from './AlarmItem';
import styles from './Alarms.module.css';

/** The alarms of the entity, those in alarm first. */
export function AlarmsSection(props: { view: AsyncView<AlarmsResponse> }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  return (
    <Section title={t('alarms.title')}>
      <CloudwatchStatePanel
        view={props.view}
        permission={cloudwatchMetricsReadPermission.name}
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: t('alarms.emptyTitle'),
          description: t('alarms.empty'),
        }}
        skeleton={<Skeleton width="100%" height={72} />}
      >
        {({ items }) => (
          <ul className={styles.list}>
            {sortAlarms(items).map(alarm => (
              <AlarmItem key={alarm.arn} alarm={alarm} />
            ))}
          </ul>
        )}
      </CloudwatchStatePanel>
    </Section>
  );
}
