import { useId, useState, type FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  addDays,
  findWindowProblem,
  formatCostRange,
  isDay,
  MAX_RANGE_MONTHS,
  toDay,
  type CostWindow,
} from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import styles from './toolbar.module.css';

type CustomProblem = 'required' | 'order' | 'long' | 'future';

/** Asks for the first and the last day. */
export function CustomRangeDialog(props: {
  initial: CostWindow;
  /** The range as in the address; there the day after the last ends it. */
  onApply: (range: string) => void;
  onClose: () => void;
}) {
  const { initial, onApply, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const formId = useId();
  const problemId = useId();
  const [from, setFrom] = useState(initial.from);
  const [last, setLast] = useState(() => addDays(initial.to, -1));
  const [problem, setProblem] = useState<CustomProblem>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = findProblem(from, last);
    setProblem(found);
    if (!found) {
      onApply(formatCostRange({ type: 'days', from, to: addDays(last, 1) }));
    }
  };
  const field = (
    label: string,
    value: string,
    onChange: (value: string) => void,
  ) => (
    <label className={styles.field}>
      <Text variant="body-small" weight="bold">
        {label}
      </Text>
      <input
        className={styles.input}
        type="date"
        value={value}
        max={toDay(new Date())}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={360}>
      <DialogHeader>{t('costs.period.customTitle')}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
          {field(t('costs.period.from'), from, setFrom)}
          {field(t('costs.period.to'), last, setLast)}
          <Text variant="body-small" color="secondary">
            {t('costs.period.zone')}
          </Text>
          <div role="alert" id={problemId}>
            {problem && (
              <Text variant="body-small" color="danger">
                {t(`costs.period.customProblem.${problem}`, {
                  months: String(MAX_RANGE_MONTHS),
                })}
              </Text>
            )}
          </div>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" type="submit" form={formId}>
          {t('costs.period.apply')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('costs.period.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function findProblem(from: string, last: string): CustomProblem | undefined {
  if (!isDay(from) || !isDay(last)) {
    return 'required';
  }
  const today = toDay(new Date());
  return findWindowProblem({ from, to: addDays(last, 1) }, today);
}
