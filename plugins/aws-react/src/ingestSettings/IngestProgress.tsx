import { useId } from 'react';
import { Text } from '@backstage/ui';
import styles from './ingestSettings.module.css';

/**
 * How far reading is, as a bar and in words.
 *
 * @public
 */
export function IngestProgress(props: {
  label: string;
  /** Both in the same unit, whichever: months, seconds. */
  done: number;
  of: number;
  /** The same in words. */
  text: string;
}) {
  const { label, done, of, text } = props;
  const labelId = useId();
  return (
    <div className={styles.progress}>
      <Text id={labelId} variant="body-small" weight="bold">
        {label}
      </Text>
      <progress aria-labelledby={labelId} value={done} max={of} />
      <Text variant="body-small" color="secondary">
        {text}
      </Text>
    </div>
  );
}
