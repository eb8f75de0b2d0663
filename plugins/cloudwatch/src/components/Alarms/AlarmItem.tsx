import { useId, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusLabel, useFormatters } from '@hangar/plugin-aws-react';
import type { EntityAlarm } from '@hangar/plugin-cloudwatch-common';
import { ALARM_TONES } from '../../metrics';
import { cloudwatchTranslationRef } from '../../translation';
import { ConsoleLink } from '../ConsoleLink';
import { AlarmHistory } from './AlarmHistory';
import { useAlarmCondition } from './useAlarmCondition';
import styles from './Alarms.module.css';

/** One alarm: its state, since when, why, and its history on request. */
export function AlarmItem({ alarm }: { alarm: EntityAlarm }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const condition = useAlarmCondition(alarm);
  const [isOpen, setIsOpen] = useState(false);
  const historyId = useId();
  const since = new Date(alarm.stateSince);
  const { name, accountId, region } = alarm;

  return (
    <li className={styles.item} data-state={alarm.state}>
      <div className={styles.head}>
        <StatusLabel tone={ALARM_TONES[alarm.state]}>
          {t(`alarms.state.${alarm.state}`)}
        </StatusLabel>
        <Text as="h3" weight="bold" className={styles.name}>
          {name}
        </Text>
        <Text variant="body-small" color="secondary">
          <time dateTime={alarm.stateSince} title={format.exactDateTime(since)}>
            {t('alarms.since', {
              time: format.dateTime(since),
              age: format.relative(since, new Date()),
            })}
          </time>
        </Text>
      </div>
      <Text as="p" variant="body-small">
        {condition}
      </Text>
      {alarm.description && (
        <Text as="p" variant="body-small" color="secondary">
          {alarm.description}
        </Text>
      )}
      <Text as="p" variant="body-small" color="secondary">
        {alarm.stateReason}
      </Text>
      <div className={styles.actions}>
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          aria-controls={historyId}
          iconStart={
            isOpen ? (
              <RiArrowDownSLine aria-hidden />
            ) : (
              <RiArrowRightSLine aria-hidden />
            )
          }
          onPress={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'alarms.hideHistory' : 'alarms.showHistory')}
        </Button>
        <ConsoleLink
          name={name}
          target={{ type: 'alarm', name, accountId, region }}
        />
      </div>
      <div id={historyId}>{isOpen && <AlarmHistory alarmName={name} />}</div>
    </li>
  );
}
