import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityResource } from '@hangar/plugin-cloudtrail-common';
import type { ActivityConditions } from '../../address/activityConditions';
import { useEntityActivityPath } from '../../hooks/useEntityPath';
import { humanizeRef } from '../../sentences/humanizeRef';
import { getArnName } from '../../sentences/mainResource';
import { cloudtrailTranslationRef } from '../../translation';
import styles from './detail.module.css';

/** What an event touched, with the entities of the catalog it belongs to. */
export function EventResources(props: {
  resources: ActivityResource[];
  onNarrow: (conditions: ActivityConditions) => void;
}) {
  const { resources, onNarrow } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  if (resources.length === 0) {
    return <>{t('detail.noResources')}</>;
  }
  return (
    <ul>
      {resources.map(({ type, name, arn, entityRefs }) => {
        const shown = name.startsWith('arn:') ? getArnName(name) : name;
        return (
          <li key={`${type}/${arn ?? name}`}>
            <span title={arn ?? undefined}>{shown}</span>{' '}
            {type && <span className={styles.small}>{type}</span>}{' '}
            {entityRefs.map(ref => (
              <EntityLink key={ref} entityRef={ref} />
            ))}{' '}
            <button
              type="button"
              className={styles.plain}
              onClick={() => onNarrow({ resource: arn ?? name })}
            >
              {t('detail.onlyResource', { name: shown })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function EntityLink(props: { entityRef: string }) {
  const path = useEntityActivityPath()(props.entityRef);
  const name = humanizeRef(props.entityRef);
  return path ? <Link href={path}>{name}</Link> : <span>{name}</span>;
}
