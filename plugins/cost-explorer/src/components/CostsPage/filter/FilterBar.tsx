import { useState } from 'react';
import { Button, Tag, TagGroup } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CostReportFilter,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import type { CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import {
  addToFilter,
  filterFields,
  isFilterEmpty,
  removeFromFilter,
  type FilterField,
} from '../query/reportAddress';
import { useReportNames } from '../query/useReportNames';
import { AddFilterDialog } from './AddFilterDialog';
import styles from './filter.module.css';

type Chip = { id: string; field: FilterField; value: string };

/** What the report is narrowed by, each part removable. */
export function FilterBar(props: {
  query: SavedReportQuery;
  window: CostWindow;
  onChange: (filter: CostReportFilter) => void;
}) {
  const { query, window, onChange } = props;
  const { filter } = query;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const names = useReportNames();
  const [isAdding, setIsAdding] = useState(false);
  const chips = filterFields.flatMap(field =>
    (filter[field] ?? []).map<Chip>(value => ({
      id: `${field}=${value}`,
      field,
      value,
    })),
  );
  const remove = (ids: Set<unknown>) =>
    onChange(
      chips
        .filter(({ id }) => ids.has(id))
        .reduce<CostReportFilter>(
          (left, { field, value }) => removeFromFilter(left, field, value),
          filter,
        ),
    );

  return (
    <div className={styles.bar}>
      {chips.length > 0 && (
        <TagGroup
          aria-label={t('costs.filter.label')}
          items={chips}
          onRemove={remove}
        >
          {({ id, field, value }: Chip) => (
            <Tag id={id}>
              {t('costs.filter.chip', {
                field: names.grouping(field),
                value: names.value(field, value),
              })}
            </Tag>
          )}
        </TagGroup>
      )}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFilterLine aria-hidden />}
        onPress={() => setIsAdding(true)}
      >
        {t('costs.filter.add')}
      </Button>
      {!isFilterEmpty(filter) && (
        <Button size="small" variant="tertiary" onPress={() => onChange({})}>
          {t('costs.filter.clear')}
        </Button>
      )}
      {isAdding && (
        <AddFilterDialog
          window={window}
          onClose={() => setIsAdding(false)}
          onAdd={(field, values) => {
            setIsAdding(false);
            onChange(addToFilter(filter, field, values));
          }}
        />
      )}
    </div>
  );
}
