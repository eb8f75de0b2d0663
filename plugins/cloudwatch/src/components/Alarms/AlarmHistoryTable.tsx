import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { AlarmHistoryItem } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchTranslationRef } from '../../translation';
import styles from './Alarms.module.css';

/** Entries of an alarm's history. */
export function AlarmHistoryTable(props: {
  title: string;
  items: AlarmHistoryItem[];
}) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const describe = ({ summary, fromState, toState }: AlarmHistoryItem) =>
    fromState && toState
      ? t('alarms.transition', {
          from: t(`alarms.state.${fromState}`),
          to: t(`alarms.state.${toState}`),
        })
      : summary;

  return (
    <div
      className={styles.tableRegion}
      role="region"
      aria-label={props.title}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('alarms.historyTime')}</th>
            <th scope="col">{t('alarms.historyType')}</th>
            <th scope="col">{t('alarms.historySummary')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((item, index) => (
            <tr key={`${item.time} ${index}`}>
              <td>
                <time
                  dateTime={item.time}
                  title={format.exactDateTime(new Date(item.time))}
                >
                  {format.dateTime(new Date(item.time))}
                </time>
              </td>
              <td>{t(`alarms.type.${item.type}`)}</td>
              <td title={item.summary}>{describe(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
