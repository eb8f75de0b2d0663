import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AwsAnnotationProblem } from '@hangar/plugin-aws-common';
import { awsReactTranslationRef } from '../translation';
import styles from './status.module.css';

/**
 * Names each annotation that could not be read, and why.
 *
 * @public
 */
export function AnnotationProblems(props: {
  problems: AwsAnnotationProblem[];
}) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  if (props.problems.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('state.problemsTitle')}
      description={
        <ul className={styles.problems}>
          {props.problems.map(({ annotation, value, message }) => (
            <li key={`${annotation}/${value}/${message}`}>
              <code>{annotation}</code>: {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
