import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AwsTags } from '@hangar/plugin-aws-common';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './preview.module.css';

export function TagTable(props: { tags: AwsTags }) {
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  return (
    <table className={styles.table}>
      <caption>{t('preview.tags')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('preview.tag')}</th>
          <th scope="col">{t('preview.tagValue')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(props.tags).map(([key, value]) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
            </th>
            <td>
              {key === 'Name' ? t('preview.ownName') : <code>{value}</code>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
