import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityEvent } from '@hangar/plugin-cloudtrail-common';
import { useEventText } from '../../sentences/useEventText';
import { cloudtrailTranslationRef } from '../../translation';
import { SensitiveFlag } from '../shared';
import styles from './list.module.css';

/** What happened, in a sentence that opens the details; and what to notice of it. */
export function EventSentence(props: {
  event: ActivityEvent;
  /** Nothing where there are no details. */
  onOpen?: (eventId: string) => void;
}) {
  const { event, onOpen } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const sentence = useEventText().sentence(event);
  return (
    <>
      {onOpen ? (
        <button
          type="button"
          className={styles.sentence}
          aria-label={t('list.open', { sentence })}
          aria-haspopup="dialog"
          onClick={() => onOpen(event.eventId)}
        >
          {sentence}
        </button>
      ) : (
        sentence
      )}
      {(event.errorCode !== null || event.sensitiveRule !== null) && (
        <div className={styles.marks}>
          {event.errorCode !== null && (
            <span className={styles.error}>
              {t('list.error', { code: event.errorCode })}
            </span>
          )}
          <SensitiveFlag event={event} />
        </div>
      )}
    </>
  );
}
