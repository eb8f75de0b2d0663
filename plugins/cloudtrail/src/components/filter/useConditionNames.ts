import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityFacets } from '@hangar/plugin-cloudtrail-common';
import {
  listFields,
  type Condition,
  type ListField,
} from '../../address/activityConditions';
import { HIDDEN_NAME } from '../../sentences/hiddenName';
import { humanizeRef } from '../../sentences/humanizeRef';
import { getServiceName } from '../../sentences/serviceNames';
import { cloudtrailTranslationRef } from '../../translation';

/** Names for what a list is narrowed by. */
export type ConditionNames = {
  value(field: ListField, value: string): string;
  /** The words of a chip. */
  chip(condition: Condition): string;
};

/** The names in the reader's language; titles where the backend knows some. */
export function useConditionNames(facets?: ActivityFacets): ConditionNames {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  return useMemo(() => {
    const getValueName = (field: ListField, value: string): string => {
      const title = facets?.facets[field]?.find(
        item => item.value === value,
      )?.title;
      switch (field) {
        case 'user':
          if (value === HIDDEN_NAME) {
            return t('who.hidden');
          }
          return title ?? (value.includes(':') ? humanizeRef(value) : value);
        case 'eventSource':
          return title ?? getServiceName(value);
        default:
          return title ?? value;
      }
    };
    return {
      value: getValueName,
      chip({ field, value }) {
        switch (field) {
          case 'errorsOnly':
          case 'sensitiveOnly':
            return t(`filter.${field}`);
          case 'readOnly':
            return t(
              value === 'true' ? 'filter.readOnlyTrue' : 'filter.readOnlyFalse',
            );
          default: {
            const list = listFields.find(name => name === field);
            return t('filter.chip', {
              field: t(`filter.${field}`),
              value: list ? getValueName(list, value) : value,
            });
          }
        }
      },
    };
  }, [t, facets]);
}
