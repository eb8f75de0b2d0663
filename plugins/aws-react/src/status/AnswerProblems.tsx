import { Alert } from '@backstage/ui';
import styles from './status.module.css';

/**
 * What a backend has to say about its answer.
 *
 * @public
 */
export type AnswerProblem<TKind extends string = string> = {
  kind: TKind;
  /** What it is about: an account, a region, a tag. */
  subject?: string;
  /** The sentence in English. */
  message: string;
};

/**
 * What the reader has to know about an answer, a sentence each; nothing where
 * there is no problem.
 *
 * @public
 */
export function AnswerProblems<TKind extends string>(props: {
  title: string;
  problems: AnswerProblem<TKind>[];
  /** Kinds that say nothing without what they are about: they are told as they came. */
  needSubject: ReadonlySet<TKind>;
  /** The sentence in the reader's language; `subject` is empty where there is none. */
  getText: (problem: Required<AnswerProblem<TKind>>) => string;
}) {
  const { title, problems, needSubject, getText } = props;
  const sentences = [
    ...new Set(
      problems.map(({ kind, subject = '', message }) =>
        subject === '' && needSubject.has(kind)
          ? message
          : getText({ kind, subject, message }),
      ),
    ),
  ];
  if (sentences.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={title}
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
