import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityEvent } from '@hangar/plugin-cloudtrail-common';
import { getServiceName } from '../../sentences/serviceNames';
import { cloudtrailTranslationRef } from '../../translation';
import { EventTime, Person } from '../shared';
import { EventSentence } from './EventSentence';
import styles from './list.module.css';

/** Events for a narrow screen, where a table would not fit. */
export function EventCards(props: {
  items: ActivityEvent[];
  onOpen?: (eventId: string) => void;
}) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return (
    <ul className={styles.cards} aria-label={t('list.title')}>
      {props.items.map(event => (
        <li key={event.eventId}>
          <EventSentence event={event} onOpen={props.onOpen} />
          <div className={styles.meta}>
            <EventTime time={event.eventTime} />
            <Person principal={event.principal} />
            <span>{getServiceName(event.eventSource)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
