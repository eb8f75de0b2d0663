import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityEvent } from '@hangar/plugin-cloudtrail-common';
import { getServiceName } from '../../sentences/serviceNames';
import { cloudtrailTranslationRef } from '../../translation';
import { Breakable, EventTime, Person } from '../shared';
import { EventSentence } from './EventSentence';
import styles from './list.module.css';

/** Events as a table: what happened, who, when, and in which service. */
export function EventTable(props: {
  items: ActivityEvent[];
  onOpen?: (eventId: string) => void;
}) {
  const { items, onOpen } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  // A column with the same in every row tells nothing.
  const showsPlace =
    new Set(items.map(({ accountId, region }) => `${accountId}/${region}`))
      .size > 1;
  return (
    <div
      className={styles.region}
      role="region"
      aria-label={t('list.title')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table
        className={styles.table}
        data-places={showsPlace}
        aria-label={t('list.title')}
      >
        <thead>
          <tr>
            <th scope="col">{t('list.what')}</th>
            <th scope="col" className={styles.who}>
              {t('list.who')}
            </th>
            <th scope="col" className={styles.when}>
              {t('list.when')}
            </th>
            <th scope="col" className={styles.service}>
              {t('list.service')}
            </th>
            {showsPlace && (
              <th scope="col" className={styles.place}>
                {t('list.where')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map(event => (
            <tr key={event.eventId}>
              <th scope="row">
                <EventSentence event={event} onOpen={onOpen} />
              </th>
              <td>
                <Person principal={event.principal} />
                {event.principal.roleName && (
                  <span
                    className={styles.role}
                    title={event.principal.roleName}
                  >
                    {event.principal.roleName}
                  </span>
                )}
              </td>
              <td className={styles.time}>
                <EventTime time={event.eventTime} />
              </td>
              <td>
                {getServiceName(event.eventSource)}
                <span className={styles.secondary}>
                  <Breakable text={event.eventName} />
                </span>
              </td>
              {showsPlace && (
                <td>
                  {event.accountId}
                  <span className={styles.secondary}>{event.region}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
