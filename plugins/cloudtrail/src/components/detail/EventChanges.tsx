import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityChange } from '@hangar/plugin-cloudtrail-common';
import { pageMessages } from '../../messages/page.en';
import { cloudtrailTranslationRef } from '../../translation';
import styles from './detail.module.css';

/** What an event changed: each value before and after. */
export function EventChanges(props: { changes: ActivityChange[] }) {
  const { changes } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const getFieldName = useFieldName();
  if (changes.length === 0) {
    return null;
  }
  return (
    <section className={styles.part}>
      <Text as="h3" weight="bold">
        {t('detail.changes')}
      </Text>
      <table className={styles.changes} aria-label={t('detail.changes')}>
        <thead>
          <tr>
            <th scope="col">{t('detail.field')}</th>
            <th scope="col">{t('detail.before')}</th>
            <th scope="col">{t('detail.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{getFieldName(field)}</th>
              <td>
                {before ?? (
                  <span className={styles.small}>
                    {t('detail.unknownBefore')}
                  </span>
                )}
              </td>
              <td>
                {after ?? (
                  <span className={styles.small}>{t('detail.removed')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type FieldKey = Extract<keyof typeof pageMessages, `field.${string}`>;

function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(pageMessages, key);
}

/** What people call a parameter; AWS's own name where there is no better. */
function useFieldName() {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return (field: string): string => {
    const key = `field.${field}`;
    return isFieldKey(key) ? t(key) : field;
  };
}
