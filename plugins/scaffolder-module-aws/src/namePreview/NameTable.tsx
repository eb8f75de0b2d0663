import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaffolderAwsTranslationRef } from '../translation';
import type { PreviewName } from './resolvePreview';
import styles from './preview.module.css';

export function NameTable(props: { names: PreviewName[] }) {
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  return (
    <table className={styles.table}>
      <caption>{t('preview.names')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('preview.resource')}</th>
          <th scope="col">{t('preview.resourceName')}</th>
        </tr>
      </thead>
      <tbody>
        {props.names.map(({ type, name, cutAt }) => (
          <tr key={type}>
            <th scope="row">{t(`resource.${type}`)}</th>
            <td>
              <code>{name}</code>
              {cutAt && (
                <div className={styles.note}>
                  {t('preview.shortened')}:{' '}
                  {t('preview.shortenedHint', { max: String(cutAt) })}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
