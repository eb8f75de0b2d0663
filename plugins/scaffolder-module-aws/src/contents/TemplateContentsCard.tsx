import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { AwsNamePreview } from '../namePreview';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './contents.module.css';
import { ContentsList } from './ContentsList';
import { readContents, readDefaults } from './readContents';

const EXAMPLE = { name: 'north-parts', user: 'engineer' };

/** What the template on screen creates, with AWS names by the form's defaults. */
export function TemplateContentsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const contents = readContents(entity);
  return (
    <EntityInfoCard title={t('contents.title')}>
      {contents && (
        <div className={styles.contents}>
          <p className={styles.owner}>{t('contents.lead')}</p>
          <ContentsList contents={contents} />
          <details>
            <summary className={styles.caption}>{t('contents.aws')}</summary>
            <p className={styles.owner}>{t('contents.awsHint', EXAMPLE)}</p>
            <AwsNamePreview
              schema={{ title: t('contents.aws') }}
              formContext={{
                formData: { ...readDefaults(entity), ...EXAMPLE },
              }}
            />
          </details>
        </div>
      )}
    </EntityInfoCard>
  );
}
