import type { ReactNode } from 'react';
import { RELATION_PROVIDES_API } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { EntityRepository } from '@hangar/plugin-local-git-common';
import { getDocumentSearch } from '../../documents';
import { documentsRouteRef } from '../../routes';
import { localGitTranslationRef } from '../../translation';
import { RepositoryState } from '../RepositoryState';
import { useRepository } from '../useRepository';
import { CloneCommand } from './CloneCommand';
import styles from './RepositoryCard.module.css';

// Beyond these, the tab has them all.
const MAX_DOCUMENTS = 5;

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function DocumentLinks({ repository }: { repository: EntityRepository }) {
  const { t } = useTranslationRef(localGitTranslationRef);
  const path = useRouteRef(documentsRouteRef)?.();
  const { documents } = repository;
  if (!path || documents.length === 0) {
    return null;
  }
  return (
    <Row label={t('card.documents')}>
      <ul className={styles.links}>
        {documents.slice(0, MAX_DOCUMENTS).map(document => (
          <li key={document.path}>
            <Link href={`${path}${getDocumentSearch(document.path)}`}>
              {document.title}
            </Link>
          </li>
        ))}
        {documents.length > MAX_DOCUMENTS && (
          <li>
            <Link href={path}>{t('card.allDocuments')}</Link>
          </li>
        )}
      </ul>
    </Row>
  );
}

function ProvidedApis() {
  const { t } = useTranslationRef(localGitTranslationRef);
  const { entity } = useEntity();
  const apis = getEntityRelations(entity, RELATION_PROVIDES_API);
  return apis.length === 0 ? null : (
    <Row label={t('card.apis')}>
      <EntityRefLinks entityRefs={apis} />
    </Row>
  );
}

/** Where the program of an entity is, what it says of itself, and the API it serves. */
export function RepositoryCard() {
  const { t } = useTranslationRef(localGitTranslationRef);
  const format = useFormatters();
  const view = useRepository();
  return (
    <EntityInfoCard title={t('card.title')}>
      <RepositoryState view={view}>
        {repository => (
          <dl className={styles.list}>
            <Row label={t('card.clone')}>
              <CloneCommand url={repository.cloneUrl} />
            </Row>
            <Row label={t('card.commit')}>
              <code>{repository.commit.hash.slice(0, 8)}</code>{' '}
              {repository.commit.subject}
              <Text as="p" variant="body-small" color="secondary">
                {t('card.commitBy', {
                  author: repository.commit.author,
                  time: format.dateTime(new Date(repository.commit.time)),
                })}
              </Text>
            </Row>
            <ProvidedApis />
            <DocumentLinks repository={repository} />
          </dl>
        )}
      </RepositoryState>
    </EntityInfoCard>
  );
}
