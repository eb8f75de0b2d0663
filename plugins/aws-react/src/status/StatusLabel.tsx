import type { ReactNode } from 'react';
import {
  RiAlarmWarningLine,
  RiCheckboxCircleLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import styles from './status.module.css';

/**
 * How good or bad a status is.
 *
 * @public
 */
export type StatusTone = 'good' | 'bad' | 'unknown' | 'neutral';

const ICONS = {
  good: RiCheckboxCircleLine,
  bad: RiAlarmWarningLine,
  unknown: RiQuestionLine,
  neutral: RiIndeterminateCircleLine,
};

/**
 * A status as a word with a sign; the colour only repeats them.
 *
 * @public
 */
export function StatusLabel(props: { tone: StatusTone; children: ReactNode }) {
  const Icon = ICONS[props.tone];
  return (
    <span className={styles.status} data-tone={props.tone}>
      <Icon aria-hidden size={16} />
      {props.children}
    </span>
  );
}
