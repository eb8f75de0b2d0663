import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusLabel } from '@hangar/plugin-aws-react';
import type { EntityAlarm } from '@hangar/plugin-cloudwatch-common';
import { ALARM_TONES, getWorstState } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { Vital } from './Vital';

/** The worst alarm state, and how many alarms are in it. */
export function AlarmsVital({ alarms }: { alarms: EntityAlarm[] }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const worst = getWorstState(alarms);
  if (!worst) {
    return (
      <Vital
        title={t('card.alarms')}
        status={<StatusLabel tone="neutral">{t('card.noAlarms')}</StatusLabel>}
      />
    );
  }
  const shown = alarms.filter(({ state }) => state === worst).length;
  return (
    <Vital
      title={t('card.alarms')}
      status={
        <StatusLabel tone={ALARM_TONES[worst]}>
          {t(`alarms.state.${worst}`)}
        </StatusLabel>
      }
      value={t('card.alarmCount', {
        shown: String(shown),
        total: String(alarms.length),
      })}
    />
  );
}
