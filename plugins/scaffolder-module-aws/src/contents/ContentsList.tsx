import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './contents.module.css';
import { EntityTable } from './EntityTable';
import { FileTree } from './FileTree';
import type { Contents } from './readContents';

/** Repository, catalog entries and files that one run of a template creates. */
export function ContentsList(props: {
  contents: Contents;
  /** What is in the form; nothing on the template's page. */
  formData?: Record<string, unknown>;
}) {
  const { contents, formData } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const name = formData?.name;
  return (
    <div className={styles.contents}>
      <div>
        <p className={styles.caption}>{t('contents.repository')}</p>
        <p className={styles.repository}>
          {name ? <code>{`${name}.git`}</code> : t('contents.repositoryOf')}
        </p>
      </div>
      <EntityTable entities={contents.entities} formData={formData} />
      <FileTree files={contents.files} />
    </div>
  );
}
