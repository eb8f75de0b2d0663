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
import { awsReactTranslationRef } from '../translation';
import { useFormatters } from '../format';
import { findWindowProblem } from './parseTimeRange';
import { MAX_RANGE_DAYS, type TimeWindow } from './types';
import styles from './CustomRangeDialog.module.css';

type CustomProblem = 'required' | 'order' | 'long' | 'future';

/**
 * Asks for two points in time to the minute, in the browser's time zone.
 *
 * @public
 */
export function CustomRangeDialog(props: {
  initial: TimeWindow;
  onApply: (window: TimeWindow) => void;
  onClose: () => void;
}) {
  const { initial, onApply, onClose } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const formId = useId();
  const problemId = useId();
  const [from, setFrom] = useState(() => toLocalInput(initial.from));
  const [to, setTo] = useState(() => toLocalInput(initial.to));
  const [problem, setProblem] = useState<CustomProblem>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const window = { from: new Date(from), to: new Date(to) };
    const found =
      !from || !to
        ? 'required'
        : findWindowProblem(window.from, window.to, new Date());
    setProblem(found);
    if (!found) {
      onApply(window);
    }
  };
  const field = (
    name: 'from' | 'to',
    value: string,
    onChange: (value: string) => void,
  ) => (
    <label className={styles.field}>
      <Text variant="body-small" weight="bold">
        {t(`timeRange.${name}`)}
      </Text>
      <input
        className={styles.input}
        type="datetime-local"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={360}>
      <DialogHeader>{t('timeRange.customTitle')}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
          {field('from', from, setFrom)}
          {field('to', to, setTo)}
          <Text variant="body-small" color="secondary">
            {t('timeRange.zone', { zone: format.zone() })}
          </Text>
          <div role="alert" id={problemId}>
            {problem && (
              <Text variant="body-small" color="danger">
                {t(`customProblem.${problem}`, {
                  days: String(MAX_RANGE_DAYS),
                })}
              </Text>
            )}
          </div>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" type="submit" form={formId}>
          {t('timeRange.apply')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('timeRange.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function toLocalInput(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
