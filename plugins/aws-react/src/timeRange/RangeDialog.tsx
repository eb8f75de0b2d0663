import { useId, useState } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog, FormProblem } from '../dialog';
import { awsReactTranslationRef } from '../translation';
import styles from './RangeDialog.module.css';

/**
 * Asks for the two ends of a range: days, or points in time to the minute.
 *
 * What is entered is a text as the browser's field has it, `YYYY-MM-DD` or
 * `YYYY-MM-DDThh:mm`, empty where nothing is.
 *
 * @public
 */
export function RangeDialog(props: {
  type: 'date' | 'datetime-local';
  /** In the reader's language; `note` tells the zone. */
  texts: { title: string; from: string; to: string; note: string };
  initial: { from: string; to: string };
  /** The latest that can be picked; anything by default. */
  max?: string;
  /** A sentence on what keeps the texts from being a range, if anything does. */
  getProblem: (from: string, to: string) => string | undefined;
  /** Gets only what has no problem. */
  onApply: (from: string, to: string) => void;
  onClose: () => void;
}) {
  const { type, texts, initial, max, getProblem, onApply, onClose } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const problemId = useId();
  const [from, setFrom] = useState(initial.from);
  const [to, setTo] = useState(initial.to);
  const [problem, setProblem] = useState<string>();
  const submit = () => {
    const found = getProblem(from, to);
    setProblem(found);
    if (!found) {
      onApply(from, to);
    }
  };
  const field = { type, max, problemId: problem && problemId };

  return (
    <FormDialog
      texts={{
        title: texts.title,
        submit: t('timeRange.apply'),
        cancel: t('timeRange.cancel'),
      }}
      width={360}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field {...field} label={texts.from} value={from} onChange={setFrom} />
      <Field {...field} label={texts.to} value={to} onChange={setTo} />
      <Text variant="body-small" color="secondary">
        {texts.note}
      </Text>
      <FormProblem id={problemId} text={problem} />
    </FormDialog>
  );
}

function Field(props: {
  type: string;
  label: string;
  value: string;
  max?: string;
  /** The element that says what is wrong, where something is. */
  problemId?: string;
  onChange: (value: string) => void;
}) {
  const { label, problemId, onChange, ...input } = props;
  return (
    <label className={styles.field}>
      <Text variant="body-small" weight="bold">
        {label}
      </Text>
      <input
        {...input}
        className={styles.input}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );
}
