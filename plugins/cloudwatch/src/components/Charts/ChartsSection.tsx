import { Skeleton, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Section,
  type AsyncView,
  type ChartMarker,
} from '@hangar/plugin-aws-react';
import {
  cloudwatchMetricsReadPermission,
  type EntityAlarm,
  type MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { groupMetrics, type MetricGroup } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { CloudwatchStatePanel } from '../CloudwatchStatePanel';
import { MetricCard } from './MetricCard';
import styles from './Charts.module.css';

/** A chart for each metric, by the part of the system it tells about. */
export function ChartsSection(props: {
  view: AsyncView<MetricsResponse>;
  /** The same metrics in the period before, when asked for. */
  previous?: MetricsResponse;
  alarms: EntityAlarm[];
  /** Changes to mark in each chart. */
  markers?: ChartMarker[];
}) {
  const { view, previous, alarms, markers } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);

  return (
    <Section title={t('charts.title')}>
      <CloudwatchStatePanel
        view={view}
        permission={cloudwatchMetricsReadPermission.name}
        isEmpty={({ items }) => items.length === 0}
        empty={{ description: t('charts.empty') }}
        skeleton={<ChartsSkeleton />}
      >
        {response =>
          groupMetrics(response.items).map(group => (
            <ChartGroup
              key={group.id}
              group={group}
              response={response}
              previous={previous}
              alarms={alarms}
              markers={markers}
            />
          ))
        }
      </CloudwatchStatePanel>
    </Section>
  );
}

function ChartGroup(props: {
  group: MetricGroup;
  response: MetricsResponse;
  previous?: MetricsResponse;
  alarms: EntityAlarm[];
  markers?: ChartMarker[];
}) {
  const { group, response, previous, alarms, markers } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const title = t(`charts.group.${group.id}`);

  return (
    <div>
      <Text as="h3" className={styles.groupTitle} weight="bold">
        {title}
        {group.resourceName && (
          <Text
            variant="body-small"
            color="secondary"
            className={styles.resourceName}
          >
            {group.resourceName}
          </Text>
        )}
      </Text>
      <div className={styles.grid}>
        {group.metrics.map(metric => (
          <MetricCard
            key={`${metric.id} ${metric.resourceName}`}
            metric={metric}
            response={response}
            previous={previous?.items.find(
              ({ id, resourceName }) =>
                id === metric.id && resourceName === metric.resourceName,
            )}
            alarms={alarms}
            markers={markers}
            showResourceName={!group.resourceName}
          />
        ))}
      </div>
    </div>
  );
}

function ChartsSkeleton() {
  return (
    <div className={styles.grid}>
      {['a', 'b', 'c', 'd'].map(key => (
        <Skeleton key={key} width="100%" height={300} />
      ))}
    </div>
  );
}
