import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AnswerProblems } from '@hangar/plugin-aws-react';
import type {
  ActivityAnswer,
  ActivityProblem,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';

/** Kinds that say nothing without what they are about. */
const NEED_SUBJECT: ReadonlySet<ActivityProblem['kind']> = new Set([
  'account-denied',
  'region-not-enabled',
  'throttled',
  'failed',
  'invalid-annotation',
]);

/** What the reader of a list has to know, a sentence each. */
export function ActivityProblems(props: { answer: ActivityAnswer }) {
  const { problems, isPartial } = props.answer;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return (
    <>
      {isPartial && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('list.partialTitle')}
          description={t('list.partial')}
        />
      )}
      <AnswerProblems
        title={t('problem.title')}
        problems={problems}
        needSubject={NEED_SUBJECT}
        getText={({ kind, subject, message }) =>
          kind === 'not-read-yet' && subject !== ''
            ? t('problem.not-read-yet-of', { subject })
            : t(`problem.${kind}`, { subject, message })
        }
      />
    </>
  );
}
