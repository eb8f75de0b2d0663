import { ToggleButton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityFacets } from '@hangar/plugin-cloudtrail-common';
import type { FlagField } from '../../address/activityConditions';
import { cloudtrailTranslationRef } from '../../translation';

const FACETS = {
  errorsOnly: 'errorCode',
  sensitiveOnly: 'sensitiveRule',
} as const;

/** Shows only errors, or only what is sensitive; says how many there are. */
export function FlagFilter(props: {
  field: FlagField;
  isOn: boolean;
  facets?: ActivityFacets;
  onChange: (isOn: boolean) => void;
}) {
  const { field, isOn, facets, onChange } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const values = facets?.facets[FACETS[field]]?.filter(
    ({ value }) => value !== '',
  );
  const count = values?.reduce((sum, item) => sum + item.count, 0);
  const label = t(`filter.${field}`);
  return (
    <ToggleButton size="small" isSelected={isOn} onChange={onChange}>
      {count === undefined
        ? label
        : t('filter.count', { value: label, number: format.number(count) })}
    </ToggleButton>
  );
}
