import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityFacets } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';

const BOTH = 'both';

/** Chooses changes, reads, or both. */
export function KindFilter(props: {
  readOnly?: boolean;
  facets?: ActivityFacets;
  onChange: (readOnly: boolean | undefined) => void;
}) {
  const { readOnly, facets, onChange } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const withCount = (value: 'true' | 'false', label: string) => {
    const found = facets?.facets.readOnly?.find(item => item.value === value);
    return {
      value: value as string,
      label: t('filter.count', {
        value: label,
        number: format.number(found?.count ?? 0),
      }),
    };
  };
  return (
    <Select
      label={t('filter.readOnly')}
      options={[
        { value: BOTH, label: t('filter.readOnlyAny') },
        withCount('false', t('filter.readOnlyFalse')),
        withCount('true', t('filter.readOnlyTrue')),
      ]}
      value={readOnly === undefined ? BOTH : String(readOnly)}
      onChange={key => onChange(key === BOTH ? undefined : key === 'true')}
    />
  );
}
