import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ActivityAnswer,
  ActivityProblem,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';
import styles from '../shared/shared.module.css';

/** What the reader of a list has to know, a sentence each. */
export function ActivityProblems(props: { answer: ActivityAnswer }) {
  const { problems, isPartial } = props.answer;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const getText = useProblemText();
  const sentences = [...new Set(problems.map(getText))];
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
      {sentences.length > 0 && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('problem.title')}
          description={
            sentences.length === 1 ? (
              sentences[0]
            ) : (
              <ul className={styles.list}>
                {sentences.map(sentence => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )
          }
        />
      )}
    </>
  );
}

/** Kinds that say nothing without what they are about. */
const NEED_SUBJECT: ReadonlySet<ActivityProblem['kind']> = new Set([
  'account-denied',
  'region-not-enabled',
  'throttled',
  'failed',
  'invalid-annotation',
]);

function useProblemText() {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return ({ kind, subject = '', message }: ActivityProblem): string => {
    if (subject === '' && NEED_SUBJECT.has(kind)) {
      return message;
    }
    return kind === 'not-read-yet' && subject !== ''
      ? t('problem.not-read-yet-of', { subject })
      : t(`problem.${kind}`, { subject, message });
  };
}
