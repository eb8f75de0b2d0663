import { Link, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SimulatedBadge } from '@hangar/plugin-aws-react';
import type { ActivityEventDetail } from '@hangar/plugin-cloudtrail-common';
import type { ActivityConditions } from '../../address/activityConditions';
import { useEventText } from '../../sentences/useEventText';
import { cloudtrailTranslationRef } from '../../translation';
import sharedStyles from '../shared/shared.module.css';
import { EventChanges } from './EventChanges';
import { EventFacts } from './EventFacts';
import { EventRecord } from './EventRecord';
import { SensitiveReason } from './SensitiveReason';
import styles from './detail.module.css';

/** Everything about one event, what one reads first on top. */
export function EventDetail(props: {
  event: ActivityEventDetail;
  onNarrow: (conditions: ActivityConditions) => void;
}) {
  const { event, onNarrow } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const text = useEventText();
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        <Text as="p" variant="title-x-small" weight="bold">
          {text.sentence(event)}
        </Text>
        {event.errorMessage && (
          <Text as="p" color="danger">
            {event.errorMessage}
          </Text>
        )}
        <div className={styles.actions}>
          {event.simulated && <SimulatedBadge />}
          <Link
            className={sharedStyles.link}
            href={event.consoleUrl}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('detail.console')}
            <RiExternalLinkLine aria-hidden size={14} />
          </Link>
        </div>
      </div>
      <SensitiveReason event={event} />
      <EventChanges changes={event.changes} />
      <EventFacts event={event} onNarrow={onNarrow} />
      <EventRecord event={event} />
    </div>
  );
}
