import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { EntityRepository } from '@hangar/plugin-local-git-common';
import { useSearchParams } from 'react-router-dom';
import { localGitTranslationRef } from '../../translation';
import { RepositoryState } from '../RepositoryState';
import { useRepository } from '../useRepository';
import { DocumentList } from './DocumentList';
import { DocumentView } from './DocumentView';
import styles from './DocumentsTab.module.css';

function Documents({ repository }: { repository: EntityRepository }) {
  const { t } = useTranslationRef(localGitTranslationRef);
  const [search] = useSearchParams();
  const { documents } = repository;
  const path = search.get('document') ?? documents[0]?.path;
  if (documents.length === 0) {
    return <Text as="p">{t('documents.empty')}</Text>;
  }
  return (
    <div className={styles.layout}>
      <DocumentList documents={documents} current={path} />
      {documents.some(document => document.path === path) ? (
        <DocumentView key={path} repository={repository} path={path} />
      ) : (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('documents.absent')}
          description={t('documents.absentHint')}
        />
      )}
    </div>
  );
}

/** The Markdown documents of the repository that declares the entity. */
export function DocumentsTab() {
  const view = useRepository();
  return (
    <RepositoryState view={view}>
      {repository => <Documents repository={repository} />}
    </RepositoryState>
  );
}
