import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityFacets } from '@hangar/plugin-cloudtrail-common';
import {
  listFields,
  type ActivityConditions,
  type FlagField,
  type ListField,
} from '../../address/activityConditions';
import { cloudtrailTranslationRef } from '../../translation';
import { ConditionChips } from './ConditionChips';
import { FlagFilter } from './FlagFilter';
import { KindFilter } from './KindFilter';
import { ListFilter } from './ListFilter';
import { MoreFiltersDialog } from './MoreFiltersDialog';
import { useConditionNames } from './useConditionNames';
import styles from './filter.module.css';

const FLAGS: FlagField[] = ['errorsOnly', 'sensitiveOnly'];

/** Most have one account and one region; a choice of one is none. */
const ONLY_WITH_SEVERAL: ListField[] = ['account', 'region'];

/** Narrows the list; each choice with how many events it has. */
export function FilterBar(props: {
  conditions: ActivityConditions;
  onChange: (conditions: ActivityConditions) => void;
  facets?: ActivityFacets;
  includesReads?: boolean;
}) {
  const { conditions, onChange, facets, includesReads } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const names = useConditionNames(facets);
  const [isAsking, setIsAsking] = useState(false);
  const change = (more: ActivityConditions) =>
    onChange({ ...conditions, ...more });
  const isOffered = (field: ListField) =>
    !ONLY_WITH_SEVERAL.includes(field) ||
    conditions[field] !== undefined ||
    (facets?.facets[field]?.length ?? 0) > 1;

  return (
    <div className={styles.bar} role="group" aria-label={t('filter.label')}>
      <div className={styles.fields}>
        {listFields.filter(isOffered).map(field => (
          <ListFilter
            key={field}
            field={field}
            chosen={conditions[field] ?? []}
            facets={facets}
            names={names}
            onChange={values =>
              change({ [field]: values.length > 0 ? values : undefined })
            }
          />
        ))}
        {(includesReads || conditions.readOnly !== undefined) && (
          <KindFilter
            readOnly={conditions.readOnly}
            facets={facets}
            onChange={readOnly => change({ readOnly })}
          />
        )}
      </div>
      <div className={styles.toggles}>
        {FLAGS.map(field => (
          <FlagFilter
            key={field}
            field={field}
            isOn={conditions[field] ?? false}
            facets={facets}
            onChange={isOn => change({ [field]: isOn || undefined })}
          />
        ))}
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiFilterLine aria-hidden />}
          onPress={() => setIsAsking(true)}
        >
          {t('filter.more')}
        </Button>
      </div>
      <ConditionChips
        conditions={conditions}
        names={names}
        onChange={onChange}
      />
      {isAsking && (
        <MoreFiltersDialog
          conditions={conditions}
          onClose={() => setIsAsking(false)}
          onApply={entered => {
            setIsAsking(false);
            change(entered);
          }}
        />
      )}
    </div>
  );
}
