import { useEffect, useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityDisplayName,
} from '@backstage/plugin-catalog-react';
import tableStyles from '../namePreview/preview.module.css';
import { scaffolderAwsTranslationRef } from '../translation';
import styles from './contents.module.css';
import type { CreatedEntity } from './readContents';
import { useText } from './useText';

/** Whether the catalog has an entity; undefined while it is not known. */
function useExists(entityRef: string | undefined): boolean | undefined {
  const catalog = useApi(catalogApiRef);
  const [answer, setAnswer] = useState<{ ref: string; exists: boolean }>();
  useEffect(() => {
    let current = true;
    if (entityRef) {
      catalog
        .getEntityByRef(entityRef)
        .then(entity => {
          if (current) {
            setAnswer({ ref: entityRef, exists: Boolean(entity) });
          }
        })
        .catch(() => {
          // Not known; the run itself looks again.
        });
    }
    return () => {
      current = false;
    };
  }, [catalog, entityRef]);
  return answer?.ref === entityRef ? answer?.exists : undefined;
}

function EntityRow(props: { entity: CreatedEntity; name?: string }) {
  const { entity, name } = props;
  const { kind, onlyIfNew } = entity;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const text = useText();
  const isLookedUp = onlyIfNew && name;
  const exists = useExists(
    isLookedUp ? `${kind.toLowerCase()}:default/${name}` : undefined,
  );
  let note: string | undefined;
  if (onlyIfNew) {
    note = t('contents.onlyIfNew');
    if (exists !== undefined) {
      note = exists ? t('contents.exists') : t('contents.isNew');
    }
  }
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>
        {name ? <code>{name}</code> : t('contents.chosen')}
        {note && <div className={tableStyles.note}>{note}</div>}
      </td>
      <td>{text(entity)}</td>
    </tr>
  );
}

/** The entities that a run registers, and whose they are. */
export function EntityTable(props: {
  entities: CreatedEntity[];
  /** What is in the form; nothing on the template's page. */
  formData?: Record<string, unknown>;
}) {
  const { entities, formData } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const owner = formData?.owner;
  return (
    <div>
      <table className={`${tableStyles.table} ${styles.entities}`}>
        <caption>{t('contents.entities')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contents.kind')}</th>
            <th scope="col">{t('contents.name')}</th>
            <th scope="col">{t('contents.description')}</th>
          </tr>
        </thead>
        <tbody>
          {entities.map(entity => (
            <EntityRow
              key={entity.kind}
              entity={entity}
              name={formData && String(formData[entity.parameter] ?? '')}
            />
          ))}
        </tbody>
      </table>
      <p className={styles.owner}>
        {owner ? (
          <>
            {t('contents.ownedBy')}{' '}
            <EntityDisplayName entityRef={String(owner)} defaultKind="Group" />
          </>
        ) : (
          t('contents.ownedByChosen')
        )}
      </p>
    </div>
  );
}
