import { useMemo } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  AnnotationProblems,
  AsOf,
  getViewData,
  MissingAwsAnnotation,
  SimulatedBadge,
} from '@hangar/plugin-aws-react';
import { cloudwatchMetricsReadPermission } from '@hangar/plugin-cloudwatch-common';
import {
  cloudwatchAnnotations,
  isCloudwatchAvailable,
} from '../../availability';
import { useEntityAlarms } from '../../hooks/useEntityAlarms';
import { useEntityMetrics } from '../../hooks/useEntityMetrics';
import { useMonitoringPath } from '../../hooks/useMonitoringPath';
import { fillZeros } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { CloudwatchStatePanel } from '../CloudwatchStatePanel';
import { AlarmsVital } from './AlarmsVital';
import { MetricVitals } from './MetricVitals';
import { VitalsSkeleton } from './VitalsSkeleton';
import styles from './OverviewCard.module.css';

const HOURS = 3;
const REFRESH_SECONDS = 300;

/** The card looks at the same window as the tab does by default. */
const RECENT = {
  key: `${HOURS}h`,
  refreshSeconds: REFRESH_SECONDS,
  refreshCount: 0,
  getWindow: () => ({
    from: new Date(Date.now() - HOURS * 3_600_000),
    to: new Date(),
  }),
};

/** How the AWS resources of an entity do, at a glance. */
export function OverviewCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  return isCloudwatchAvailable(entity) ? (
    <HealthCard entity={entity} />
  ) : (
    <EntityInfoCard title={t('card.title')}>
      <MissingAwsAnnotation
        entity={entity}
        annotations={cloudwatchAnnotations}
      />
    </EntityInfoCard>
  );
}

function HealthCard({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const path = useMonitoringPath();
  const metricsView = useEntityMetrics(entity, RECENT);
  const alarmsView = useEntityAlarms(entity, RECENT);
  const alarms = getViewData(alarmsView);
  const metrics = getViewData(metricsView);
  const filled = useMemo(() => metrics && fillZeros(metrics), [metrics]);
  const age = metrics ?? alarms;
  const permission = cloudwatchMetricsReadPermission.name;

  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={age?.simulated && <SimulatedBadge />}
      footerActions={
        <div className={styles.footer}>
          {age && <AsOf time={age.asOf} stale={age.stale} />}
          {path && <Link href={path}>{t('card.link')}</Link>}
        </div>
      }
    >
      <div className={styles.body}>
        <Text as="p" variant="body-small" color="secondary">
          {t('card.window', { hours: String(HOURS) })}
        </Text>
        {alarmsView.status !== metricsView.status ||
        alarmsView.status !== 'denied' ? (
          <CloudwatchStatePanel
            view={alarmsView}
            permission={permission}
            skeleton={<VitalsSkeleton rows={1} />}
          >
            {({ items }) => <AlarmsVital alarms={items} />}
          </CloudwatchStatePanel>
        ) : null}
        <CloudwatchStatePanel
          view={metricsView}
          permission={permission}
          skeleton={<VitalsSkeleton rows={3} />}
        >
          {() =>
            filled && (
              <>
                <AnnotationProblems problems={filled.problems} />
                <MetricVitals response={filled} alarms={alarms?.items ?? []} />
              </>
            )
          }
        </CloudwatchStatePanel>
      </div>
    </EntityInfoCard>
  );
}
