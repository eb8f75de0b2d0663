import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RepositoryDocument } from '@hangar/plugin-local-git-common';
import { Link } from 'react-router-dom';
import { getDocumentSearch } from '../../documents';
import { localGitTranslationRef } from '../../translation';
import styles from './DocumentsTab.module.css';

/** Leads to each document, by its title and its path. */
export function DocumentList(props: {
  documents: RepositoryDocument[];
  current: string;
}) {
  const { t } = useTranslationRef(localGitTranslationRef);
  return (
    <nav aria-label={t('documents.list')} className={styles.nav}>
      <ul>
        {props.documents.map(({ path, title }) => (
          <li key={path}>
            <Link
              to={getDocumentSearch(path)}
              aria-current={path === props.current ? 'page' : undefined}
            >
              {title}
              <span className={styles.path}>{path}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
