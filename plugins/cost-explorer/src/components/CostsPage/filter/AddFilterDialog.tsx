import { useState } from 'react';
import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog, FormProblem } from '@hangar/plugin-aws-react';
import type { CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { filterFields, type FilterField } from '../query/reportAddress';
import { useReportNames } from '../query/useReportNames';
import { FilterValues } from './FilterValues';

/** Asks what to narrow the report by; offers what there is in the period. */
export function AddFilterDialog(props: {
  window: CostWindow;
  onAdd: (field: FilterField, values: string[]) => void;
  onClose: () => void;
}) {
  const { window, onAdd, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const names = useReportNames();
  const [field, setField] = useState<FilterField>('owner');
  const [values, setValues] = useState<string[]>([]);
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    if (values.length > 0) {
      onAdd(field, values);
    } else {
      setIsMissing(true);
    }
  };

  return (
    <FormDialog
      texts={{
        title: t('costs.filter.title'),
        submit: t('costs.filter.apply'),
        cancel: t('costs.filter.cancel'),
      }}
      width={400}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('costs.filter.field')}
        options={filterFields.map(value => ({
          value: value as string,
          label: names.grouping(value),
        }))}
        value={field}
        onChange={key => {
          setField(key as FilterField);
          setValues([]);
          setIsMissing(false);
        }}
      />
      <FilterValues
        key={field}
        field={field}
        window={window}
        values={values}
        onChange={next => {
          setValues(next);
          setIsMissing(false);
        }}
      />
      <FormProblem text={isMissing && t('costs.filter.required')} />
    </FormDialog>
  );
}
