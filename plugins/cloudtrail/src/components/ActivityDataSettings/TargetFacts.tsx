import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  IngestFact,
  IngestFacts,
  IngestMoment,
  useFormatters,
} from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import styles from './ActivityDataSettings.module.css';

/** The newest stretches say most. */
const SHOWN = 5;

/** Where operations come from, when they were read, and which stretches are complete. */
export function TargetFacts({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { source } = target;
  return (
    <IngestFacts>
      <IngestFact name={t('ingest.source')}>
        {t(`ingest.sources.${source}`)}
      </IngestFact>
      {source === 'sqs' ? (
        <IngestFact name={t('ingest.lastArrival')}>
          <IngestMoment time={target.lastSuccessAt} none={t('ingest.never')} />
        </IngestFact>
      ) : (
        <>
          <IngestFact name={t('ingest.lastSuccess')}>
            <IngestMoment
              time={target.lastSuccessAt}
              none={t('ingest.never')}
            />
          </IngestFact>
          <IngestFact name={t('ingest.lastAttempt')}>
            <IngestMoment
              time={target.lastAttemptAt}
              none={t('ingest.never')}
            />
          </IngestFact>
          <IngestFact name={t('ingest.nextAttempt')}>
            <IngestMoment
              time={target.nextAttemptAt}
              none={t('ingest.nextScheduled')}
            />
          </IngestFact>
          <IngestFact name={t('ingest.complete')}>
            <Stretches stretches={target.complete} />
          </IngestFact>
        </>
      )}
    </IngestFacts>
  );
}

function Stretches(props: { stretches: ActivityTargetState['complete'] }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const newest = props.stretches.toReversed().slice(0, SHOWN);
  const more = props.stretches.length - newest.length;
  if (newest.length === 0) {
    return <>{t('ingest.noneComplete')}</>;
  }
  return (
    <ul className={styles.stretches}>
      {newest.map(({ from, to }) => (
        <li key={from}>
          {t('ingest.stretch', {
            from: format.dateTime(new Date(from)),
            to: format.dateTime(new Date(to)),
          })}
        </li>
      ))}
      {more > 0 && <li>{t('coverage.more', { number: String(more) })}</li>}
    </ul>
  );
}
