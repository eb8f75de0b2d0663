import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AnswerProblems,
  useDayFormatters,
  type AnswerProblem,
  type DayFormatters,
} from '@hangar/plugin-aws-react';
import type { CostProblem } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

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

/** What the reader has to know about costs, a sentence each. */
export function CostProblems(props: { problems: CostProblem[] }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <AnswerProblems
      title={t('problem.title')}
      problems={props.problems}
      needSubject={NEED_SUBJECT}
      getText={useCostProblemText()}
    />
  );
}

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
  return (problem: Required<AnswerProblem<CostProblem['kind']>>): string => {
    const { kind, subject, message } = problem;
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
