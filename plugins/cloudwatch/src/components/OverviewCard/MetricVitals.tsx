import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type {
  EntityAlarm,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import { selectVitals, sumPoints, type Vitals } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { MetricVital } from './MetricVital';

/** CPU, server errors and response time, as far as the entity has them. */
export function MetricVitals(props: {
  response: MetricsResponse;
  alarms: EntityAlarm[];
}) {
  const { response, alarms } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const vitals = selectVitals(response.items);
  const rate = getErrorRate(vitals);
  const shared = { response, alarms };

  return (
    <>
      <MetricVital {...shared} title={t('card.cpu')} metric={vitals.cpu} />
      <MetricVital
        {...shared}
        title={t('card.errors')}
        metric={vitals.errors}
        detail={
          rate &&
          t('card.errorRate', {
            rate: format.percent(rate.percent),
            requests: format.number(rate.requests),
          })
        }
      />
      <MetricVital
        {...shared}
        title={t('card.latency')}
        metric={vitals.latency}
      />
    </>
  );
}

/** Server errors as a share of the requests; nothing without requests. */
function getErrorRate({ errors, requests }: Vitals) {
  const [errorSeries] = errors?.series ?? [];
  const [requestSeries] = requests?.series ?? [];
  if (!errorSeries || !requestSeries) {
    return undefined;
  }
  const total = sumPoints(requestSeries);
  return total > 0
    ? { requests: total, percent: (sumPoints(errorSeries) / total) * 100 }
    : undefined;
}
