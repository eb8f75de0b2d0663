import type { ReactNode } from 'react';
import { useFormatters } from '../format';
import styles from './ingestSettings.module.css';

/**
 * A list of {@link IngestFact | facts} about what is read, as many beside each
 * other as there is room for.
 *
 * @public
 */
export function IngestFacts(props: { children: ReactNode }) {
  return <dl className={styles.facts}>{props.children}</dl>;
}

/**
 * A fact under its name, within {@link IngestFacts}.
 *
 * @public
 */
export function IngestFact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/**
 * When something was or will be, and how far that is from now.
 *
 * @public
 */
export function IngestMoment(props: {
  /** ISO 8601. */
  time: string | null;
  /** What to say where there is no time. */
  none: string;
}) {
  const format = useFormatters();
  if (!props.time) {
    return <>{props.none}</>;
  }
  const date = new Date(props.time);
  return (
    <time dateTime={props.time} title={format.exactDateTime(date)}>
      {format.dateTime(date)} ({format.relative(date, new Date())})
    </time>
  );
}
