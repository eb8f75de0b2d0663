import { useId, useState, type FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  Select,
  Text,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogHeader } from '@hangar/plugin-aws-react';
import type { CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { filterFields, type FilterField } from '../query/reportAddress';
import { useReportNames } from '../query/useReportNames';
import { FilterValues } from './FilterValues';
import styles from './filter.module.css';

/** Asks what to narrow the report by; offers what there is in the period. */
export function AddFilterDialog(props: {
  window: CostWindow;
  onAdd: (field: FilterField, values: string[]) => void;
  onClose: () => void;
}) {
  const { window, onAdd, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const names = useReportNames();
  const formId = useId();
  const [field, setField] = useState<FilterField>('owner');
  const [values, setValues] = useState<string[]>([]);
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.length > 0) {
      onAdd(field, values);
    } else {
      setIsMissing(true);
    }
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={400}>
      <DialogHeader>{t('costs.filter.title')}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
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
          <div role="alert">
            {isMissing && (
              <Text variant="body-small" color="danger">
                {t('costs.filter.required')}
              </Text>
            )}
          </div>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" type="submit" form={formId}>
          {t('costs.filter.apply')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('costs.filter.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
