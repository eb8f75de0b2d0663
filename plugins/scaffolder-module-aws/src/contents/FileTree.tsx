import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './contents.module.css';
import type { FileNode } from './readContents';
import { useText } from './useText';

function Line({ node }: { node: FileNode }) {
  const text = useText();
  return (
    <span className={styles.line}>
      <code>{node.name}</code>
      <span>{text(node)}</span>
    </span>
  );
}

function FileList({ nodes }: { nodes: FileNode[] }) {
  return (
    <ul className={styles.tree}>
      {nodes.map(node => (
        <li key={node.path}>
          {node.children.length > 0 ? (
            <details>
              <summary>
                <Line node={node} />
              </summary>
              <FileList nodes={node.children} />
            </details>
          ) : (
            <Line node={node} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The files of the repository with what each is for; folders open. */
export function FileTree({ files }: { files: FileNode[] }) {
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const folders = files.filter(({ path }) => path.endsWith('/'));
  const others = files.filter(({ path }) => !path.endsWith('/'));
  return (
    <section aria-label={t('contents.files')}>
      <p className={styles.caption}>{t('contents.files')}</p>
      <FileList nodes={[...folders, ...others]} />
    </section>
  );
}
