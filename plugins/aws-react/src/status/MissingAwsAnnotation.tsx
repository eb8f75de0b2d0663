import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsAnnotations } from '@hangar/plugin-aws-common';
import { awsReactTranslationRef } from '../translation';
import { EmptyState } from './EmptyState';
import styles from './status.module.css';

/**
 * Says which annotations would link an AWS resource, with an example to copy.
 *
 * @public
 */
export function MissingAwsAnnotation(props: {
  entity: Entity;
  /** Any one of these is enough. */
  annotations: readonly string[];
}) {
  const { entity, annotations } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const examples = awsAnnotations.filter(({ annotation }) =>
    annotations.includes(annotation),
  );
  const yaml = [
    `apiVersion: ${entity.apiVersion}`,
    `kind: ${entity.kind}`,
    'metadata:',
    `  name: ${entity.metadata.name}`,
    '  annotations:',
    ...examples.map(
      ({ annotation, example }) => `    ${annotation}: '${example}'`,
    ),
  ].join('\n');

  return (
    <EmptyState
      title={t('state.missingTitle')}
      description={t('state.missingDescription')}
    >
      <pre
        className={styles.code}
        aria-label={t('state.missingExample')}
        role="region"
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <code>{yaml}</code>
      </pre>
    </EmptyState>
  );
}
