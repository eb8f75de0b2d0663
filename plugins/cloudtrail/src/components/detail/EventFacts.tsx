import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityEventDetail } from '@hangar/plugin-cloudtrail-common';
import type { ActivityConditions } from '../../address/activityConditions';
import { useEventTime } from '../../hooks/useEventTime';
import { getServiceName } from '../../sentences/serviceNames';
import { cloudtrailTranslationRef } from '../../translation';
import { Person } from '../shared';
import { EventResources } from './EventResources';
import styles from './detail.module.css';

/** Who, when, from where, to what. */
export function EventFacts(props: {
  event: ActivityEventDetail;
  onNarrow: (conditions: ActivityConditions) => void;
}) {
  const { event, onNarrow } = props;
  const { principal, sourceIpAddress, eventTime } = event;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const time = useEventTime();
  return (
    <section className={styles.part}>
      <Text as="h3" weight="bold">
        {t('detail.facts')}
      </Text>
      <dl className={styles.facts}>
        <Fact label={t('detail.time')}>
          <time dateTime={eventTime}>
            {format.exactDateTime(new Date(eventTime))}
          </time>
          <div className={styles.small}>{time.utc(eventTime)}</div>
        </Fact>
        <Fact label={t('detail.who')}>
          <Person principal={principal} />
          {principal.roleName && (
            <div className={styles.small}>
              {t('who.role', { role: principal.roleName })}
            </div>
          )}
          <div className={styles.small}>
            {[principal.type, principal.arn].filter(Boolean).join(' · ')}
          </div>
        </Fact>
        <Fact label={t('detail.operation')}>
          {getServiceName(event.eventSource)} · {event.eventName}
          <div className={styles.small}>
            {t(event.readOnly ? 'detail.kindRead' : 'detail.kindChange')}
            {' · '}
            {event.errorCode ?? t('detail.succeeded')}
          </div>
        </Fact>
        <Fact label={t('detail.resources')}>
          <EventResources resources={event.resources} onNarrow={onNarrow} />
        </Fact>
        <Fact label={t('detail.place')}>
          {event.accountId} · {event.region}
        </Fact>
        {sourceIpAddress && (
          <Fact label={t('detail.ip')}>
            {sourceIpAddress}{' '}
            <button
              type="button"
              className={styles.plain}
              onClick={() => onNarrow({ sourceIpAddress })}
            >
              {t('detail.onlyIp')}
            </button>
          </Fact>
        )}
        {event.userAgent && (
          <Fact label={t('detail.agent')}>{event.userAgent}</Fact>
        )}
        <Fact label={t('detail.eventId')}>{event.eventId}</Fact>
      </dl>
    </section>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
