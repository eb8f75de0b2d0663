import { useState, type FormEvent } from 'react';
import { Button, Switch, TextField } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LogFilter } from '../../hooks/useEntityLogs';
import { cloudwatchTranslationRef } from '../../translation';
import styles from './Logs.module.css';

const MAX_QUERY_LENGTH = 500;

/** Searches on submit, not on each key: every search is billed. */
export function LogFilterForm(props: {
  filter: LogFilter;
  isPending: boolean;
  onSubmit: (filter: LogFilter) => void;
}) {
  const { filter, isPending, onSubmit } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const [query, setQuery] = useState(filter.query);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ ...filter, query });
  };

  return (
    <form role="search" className={styles.form} onSubmit={submit}>
      <TextField
        className={styles.query}
        size="small"
        label={t('logs.query')}
        placeholder={t('logs.queryPlaceholder')}
        maxLength={MAX_QUERY_LENGTH}
        value={query}
        onChange={setQuery}
      />
      <Button
        type="submit"
        variant="primary"
        iconStart={<RiSearchLine aria-hidden />}
        isPending={isPending}
      >
        {t('logs.submit')}
      </Button>
      <Switch
        className={styles.switch}
        label={t('logs.errorsOnly')}
        isSelected={filter.errorsOnly}
        onChange={errorsOnly => onSubmit({ query, errorsOnly })}
      />
    </form>
  );
}
