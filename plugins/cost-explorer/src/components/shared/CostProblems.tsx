import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDayFormatters, type DayFormatters } from '@hangar/plugin-aws-react';
import type { CostProblem } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import styles from './shared.module.css';

/** What the reader has to know about costs, a sentence each. */
export function CostProblems(props: { problems: CostProblem[] }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const getText = useCostProblemText();
  const sentences = [...new Set(props.problems.map(getText))];
  if (sentences.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('problem.title')}
      description={
        sentences.length === 1 ? (
          sentences[0]
        ) : (
          <ul className={styles.problems}>
            {sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

/** Kinds that say nothing without what they are about. */
const NEED_SUBJECT: ReadonlySet<CostProblem['kind']> = new Set([
  'tag-not-active',
  'tag-key-case',
  'new-account',
  'other-currency',
  'month-closing',
  'overlapping-tags',
  'too-many-tags',
  'range-clipped',
  'totals-differ',
]);

const DAY_OR_MONTH = /^\d{4}-\d{2}(-\d{2})?$/;

function writeDate(days: DayFormatters, date: string): string {
  return date.length === 'YYYY-MM'.length
    ? days.month(date)
    : days.longDay(date);
}

/** Puts a problem of costs into a sentence of the reader's language. */
function useCostProblemText() {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  return ({ kind, subject = '', message }: CostProblem): string => {
    if (subject === '' && NEED_SUBJECT.has(kind)) {
      return message;
    }
    const key =
      kind === 'not-read-yet' && subject !== ''
        ? 'problem.not-read-yet-of'
        : (`problem.${kind}` as const);
    return t(key, {
      message,
      subject: DAY_OR_MONTH.test(subject) ? writeDate(days, subject) : subject,
    });
  };
}
