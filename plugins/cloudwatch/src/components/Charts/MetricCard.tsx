import { useMemo } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatUnit,
  StatusLabel,
  TimeSeriesChart,
  useFormatters,
  type ChartMarker,
} from '@hangar/plugin-aws-react';
import type {
  EntityAlarm,
  EntityMetric,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { useMetricText } from '../../hooks/useMetricText';
import { useStatisticText } from '../../hooks/useStatisticText';
import { getHeadline, getThresholds } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { ConsoleLink } from '../ConsoleLink';
import { useMetricSeries } from './useMetricSeries';
import styles from './Charts.module.css';

/** One metric: its latest value, its chart, and what AWS says about it. */
export function MetricCard(props: {
  metric: EntityMetric;
  previous?: EntityMetric;
  response: MetricsResponse;
  alarms: EntityAlarm[];
  markers?: ChartMarker[];
  showResourceName: boolean;
}) {
  const { metric, previous, response, alarms, showResourceName } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const { title, description } = useMetricText()(metric);
  const from = Date.parse(response.from);
  const to = Date.parse(response.to);
  const series = useMetricSeries(metric, title, previous, to - from);
  const window = useMemo(
    () => ({ from: new Date(from), to: new Date(to) }),
    [from, to],
  );
  const thresholds = useMemo(
    () =>
      getThresholds(metric, alarms, response.period).map(
        ({ alarm, value, original }) => ({
          label: t('alarms.threshold', { name: alarm.name }),
          value,
          note:
            original &&
            t('charts.perPeriod', {
              value: formatUnit(format, metric.unit, original.value),
              length: format.duration(original.period),
            }),
        }),
      ),
    [metric, alarms, response.period, t, format],
  );

  const hasPoints = series.some(({ points }) => points.length > 0);
  const consoleLink = (
    <ConsoleLink name={title} target={getMetricTarget(metric, response)} />
  );

  return (
    <Card className={styles.card}>
      <CardHeader>
        <div className={styles.cardHead}>
          <div className={styles.cardTitle}>
            <Text as="h4" weight="bold">
              {title}
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {showResourceName ? metric.resourceName : description}
            </Text>
          </div>
          <HeadlineValue metric={metric} />
        </div>
      </CardHeader>
      <CardBody>
        <MetricStatusLine metric={metric} />
        {hasPoints ? (
          <TimeSeriesChart
            title={title}
            unit={metric.unit}
            series={series}
            thresholds={thresholds}
            markers={props.markers}
            window={window}
            period={response.period}
            actions={consoleLink}
          />
        ) : (
          consoleLink
        )}
      </CardBody>
    </Card>
  );
}

function HeadlineValue(props: { metric: EntityMetric }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const getStatisticText = useStatisticText();
  const headline = getHeadline(props.metric);
  if (!headline) {
    return null;
  }
  const { kind, series, value } = headline;
  return (
    <div className={styles.headline}>
      <Text as="p" variant="title-small" weight="bold">
        {formatUnit(format, props.metric.unit, value)}
      </Text>
      <Text as="p" variant="body-x-small" color="secondary">
        {kind === 'total'
          ? t('charts.total')
          : [t('charts.now'), getStatisticText(props.metric, series.statistic)]
              .filter(Boolean)
              .join(' · ')}
      </Text>
    </div>
  );
}

/** What AWS says about a metric it did not answer completely. */
function MetricStatusLine({ metric }: { metric: EntityMetric }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const { status, message } = metric;
  if (status === 'complete') {
    return null;
  }
  return (
    <div className={styles.statusLine}>
      <StatusLabel tone={status === 'no-data' ? 'neutral' : 'unknown'}>
        {t(`charts.status.${status}`)}
      </StatusLabel>
      {message && (
        <Text as="p" variant="body-small" color="secondary">
          {message}
        </Text>
      )}
    </div>
  );
}

function getMetricTarget(metric: EntityMetric, response: MetricsResponse) {
  const { accountId, region, namespace, metricName, dimensions } = metric;
  return {
    type: 'metric' as const,
    accountId,
    region,
    namespace,
    metricName,
    dimensions,
    statistic: metric.series[0]?.statistic,
    period: response.period,
    from: response.from,
    to: response.to,
  };
}
