import { useEffect, useRef } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { MarkdownContent } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useAsyncView } from '@hangar/plugin-aws-react';
import type {
  EntityRepository,
  RepositoryDocumentText,
} from '@hangar/plugin-local-git-common';
import { useLocation } from 'react-router-dom';
import { localGitApiRef } from '../../api';
import { resolveLink, slugify } from '../../documents';
import { localGitTranslationRef } from '../../translation';
import { RepositoryState } from '../RepositoryState';
import { useImages } from './useImages';
import styles from './DocumentsTab.module.css';

/** Gives headings the anchors that links in the documents use, and goes to the one in the address. */
function useAnchors(text: string) {
  const ref = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const headings = ref.current?.querySelectorAll('h1, h2, h3, h4, h5, h6');
    for (const heading of headings ?? []) {
      heading.id = slugify(heading.textContent ?? '');
      // The browser may write the anchor of the address percent-encoded.
      const anchors = [heading.id, encodeURIComponent(heading.id)];
      if (hash && anchors.includes(hash.slice(1))) {
        heading.scrollIntoView();
      }
    }
  }, [text, hash]);
  return ref;
}

function DocumentText(props: {
  repository: EntityRepository;
  document: RepositoryDocumentText;
}) {
  const { repository, document } = props;
  const { path, text } = document;
  const { t } = useTranslationRef(localGitTranslationRef);
  const images = useImages(path, text);
  const ref = useAnchors(text);
  const paths = repository.documents.map(item => item.path);
  return (
    <article ref={ref} className={styles.document}>
      <MarkdownContent
        className={styles.markdown}
        content={text}
        transformLinkUri={href => resolveLink(path, href, paths) ?? ''}
        transformImageUri={src => images[src] ?? ''}
      />
      <Text as="p" variant="body-small" color="secondary">
        {t('documents.source', {
          path,
          commit: repository.commit.hash.slice(0, 8),
        })}
      </Text>
    </article>
  );
}

/** One document, as the newest commit has it. */
export function DocumentView(props: {
  repository: EntityRepository;
  path: string;
}) {
  const { repository, path } = props;
  const { entity } = useEntity();
  const api = useApi(localGitApiRef);
  const view = useAsyncView({
    subject: `${stringifyEntityRef(entity)} ${path}`,
    fetch: options => api.getDocument(entity, path, options),
  });
  return (
    <RepositoryState view={view}>
      {document => <DocumentText repository={repository} document={document} />}
    </RepositoryState>
  );
}
