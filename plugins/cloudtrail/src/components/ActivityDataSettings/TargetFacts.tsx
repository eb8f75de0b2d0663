import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import { Fact, Moment } from './Fact';
import styles from './ActivityDataSettings.module.css';

/** The newest stretches say most. */
const SHOWN = 5;

/** Where operations come from, when they were read, and which stretches are complete. */
export function TargetFacts({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { source } = target;
  return (
    <dl className={styles.facts}>
      <Fact name={t('ingest.source')}>{t(`ingest.sources.${source}`)}</Fact>
      {source === 'sqs' ? (
        <Fact name={t('ingest.lastArrival')}>
          <Moment time={target.lastSuccessAt} none={t('ingest.never')} />
        </Fact>
      ) : (
        <>
          <Fact name={t('ingest.lastSuccess')}>
            <Moment time={target.lastSuccessAt} none={t('ingest.never')} />
          </Fact>
          <Fact name={t('ingest.lastAttempt')}>
            <Moment time={target.lastAttemptAt} none={t('ingest.never')} />
          </Fact>
          <Fact name={t('ingest.nextAttempt')}>
            <Moment
              time={target.nextAttemptAt}
              none={t('ingest.nextScheduled')}
            />
          </Fact>
          <Fact name={t('ingest.complete')}>
            <Stretches stretches={target.complete} />
          </Fact>
        </>
      )}
    </dl>
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
