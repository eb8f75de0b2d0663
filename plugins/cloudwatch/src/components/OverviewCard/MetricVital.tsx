import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatUnit,
  Sparkline,
  StatusLabel,
  useFormatters,
} from '@hangar/plugin-aws-react';
import type {
  EntityAlarm,
  EntityMetric,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import {
  ALARM_TONES,
  getHeadline,
  getWorstState,
  selectVitalSeries,
} from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { Vital } from './Vital';

/** A metric on the card: the state of its alarms, its value, its trend. */
export function MetricVital(props: {
  title: string;
  metric?: EntityMetric;
  response: MetricsResponse;
  alarms: EntityAlarm[];
  detail?: string;
}) {
  const { title, metric, response, alarms, detail } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const window = useMemo(
    () => ({ from: new Date(response.from), to: new Date(response.to) }),
    [response.from, response.to],
  );
  if (!metric) {
    return (
      <Vital
        title={title}
        status={
          <StatusLabel tone="neutral">{t('card.notMeasured')}</StatusLabel>
        }
      />
    );
  }
  const headline = getHeadline(metric);
  const series = selectVitalSeries(metric);
  if (!headline || !series) {
    return (
      <Vital
        title={title}
        status={<UnavailableLabel status={metric.status} />}
      />
    );
  }
  return (
    <Vital
      title={title}
      status={<WatchLabel metric={metric} alarms={alarms} />}
      value={formatUnit(format, metric.unit, headline.value)}
      detail={detail}
      trend={
        <Sparkline
          title={title}
          unit={metric.unit}
          series={{
            id: metric.id,
            label: t(`statistic.${series.statistic}`),
            points: series.points,
          }}
          window={window}
          period={response.period}
        />
      }
    />
  );
}

/** What the alarms say that watch a metric. */
function WatchLabel(props: { metric: EntityMetric; alarms: EntityAlarm[] }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const worst = getWorstState(
    props.alarms.filter(({ metricId }) => metricId === props.metric.id),
  );
  return worst ? (
    <StatusLabel tone={ALARM_TONES[worst]}>{t(`watch.${worst}`)}</StatusLabel>
  ) : (
    <StatusLabel tone="neutral">{t('watch.none')}</StatusLabel>
  );
}

function UnavailableLabel({ status }: { status: EntityMetric['status'] }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  switch (status) {
    case 'forbidden':
      return <StatusLabel tone="unknown">{t('card.forbidden')}</StatusLabel>;
    case 'failed':
      return <StatusLabel tone="unknown">{t('card.failed')}</StatusLabel>;
    default:
      return <StatusLabel tone="neutral">{t('card.noValue')}</StatusLabel>;
  }
}
