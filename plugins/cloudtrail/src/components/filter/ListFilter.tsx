import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityFacets } from '@hangar/plugin-cloudtrail-common';
import type { ListField } from '../../address/activityConditions';
import { cloudtrailTranslationRef } from '../../translation';
import type { ConditionNames } from './useConditionNames';

/** From this many values on, one wants to search among them. */
const SEARCHABLE = 8;

/** Chooses among the values of a field, each with how many events it has. */
export function ListFilter(props: {
  field: ListField;
  chosen: string[];
  facets?: ActivityFacets;
  names: ConditionNames;
  onChange: (values: string[]) => void;
}) {
  const { field, chosen, facets, names, onChange } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const found = facets?.facets[field] ?? [];
  const values = [
    ...found.filter(({ value }) => value !== ''),
    ...chosen
      .filter(value => found.every(item => item.value !== value))
      .map(value => ({ value, count: 0 })),
  ];
  return (
    <Select
      label={t(`filter.${field}`)}
      placeholder={t('filter.all')}
      selectionMode="multiple"
      isDisabled={values.length === 0}
      search={
        values.length >= SEARCHABLE
          ? { placeholder: t('filter.find') }
          : undefined
      }
      options={values.map(({ value, count }) => ({
        value,
        label: t('filter.count', {
          value: names.value(field, value),
          number: format.number(count),
        }),
      }))}
      value={chosen}
      onChange={keys => onChange(keys.map(String))}
    />
  );
}
