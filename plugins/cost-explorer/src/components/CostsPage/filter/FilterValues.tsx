import { Select, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { getViewData } from '@hangar/plugin-aws-react';
import type { CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import type { FilterField } from '../query/reportAddress';
import { useReport } from '../query/useReport';
import { useReportNames } from '../query/useReportNames';

// An option cannot have an empty value, and "not known" is one.
const toOption = (key: string) => `=${key}`;
const fromOption = (option: string) => option.slice(1);

/** The values a field has in the period, to choose from. */
export function FilterValues(props: {
  field: FilterField;
  window: CostWindow;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const { field, window, values, onChange } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const names = useReportNames();
  const view = useReport({
    query: { groupBy: field, range: '', filter: {} },
    window,
  });
  const report = getViewData(view);

  if (view.status === 'failed' || view.status === 'denied') {
    const message =
      view.status === 'failed' ? view.error.message : view.message;
    return (
      <Text as="p" role="alert" color="danger">
        {t('costs.filter.failed', { message })}
      </Text>
    );
  }
  if (!report) {
    return <Text role="status">{t('costs.filter.loading')}</Text>;
  }
  return report.items.length === 0 ? (
    <Text as="p" color="secondary">
      {t('costs.filter.none')}
    </Text>
  ) : (
    <Select
      label={t('costs.filter.values')}
      placeholder={t('costs.filter.choose')}
      selectionMode="multiple"
      search={{ placeholder: t('costs.filter.search') }}
      options={report.items.map(({ key, title }) => ({
        value: toOption(key),
        label: names.value(field, key, title),
      }))}
      value={values.map(toOption)}
      onChange={keys => onChange(keys.map(key => fromOption(String(key))))}
    />
  );
}
