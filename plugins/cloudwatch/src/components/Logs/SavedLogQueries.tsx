import { useState } from 'react';
import {
  ButtonIcon,
  Select,
  Text,
  VisuallyHidden,
  type OptionSection,
} from '@backstage/ui';
import { RiBookmarkLine, RiDeleteBinLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAsyncView, useFormatters } from '@hangar/plugin-aws-react';
import { cloudwatchApiRef } from '../../api';
import type { LogFilter } from '../../hooks/useEntityLogs';
import { usePersonalLogQueries } from '../../hooks/usePersonalLogQueries';
import { cloudwatchTranslationRef } from '../../translation';
import { SaveQueryDialog } from './SaveQueryDialog';
import styles from './Logs.module.css';

/** Chooses among the searches of everyone and one's own; keeps the current one. */
export function SavedLogQueries(props: {
  filter: LogFilter;
  onSelect: (filter: LogFilter) => void;
}) {
  const { filter, onSelect } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const { locale } = useFormatters();
  const api = useApi(cloudwatchApiRef);
  const view = useAsyncView({
    subject: 'log-queries',
    fetch: options => api.getLogQueries(options),
  });
  const personal = usePersonalLogQueries();
  const [isSaving, setIsSaving] = useState(false);
  const [told, setTold] = useState('');

  const shared = view.status === 'ready' ? view.data.items : [];
  const isCurrent = ({ query, errorsOnly }: LogFilter) =>
    query === filter.query && errorsOnly === filter.errorsOnly;
  const all: Array<LogFilter & { id: string }> = [
    ...shared,
    ...personal.queries,
  ];
  const current = all.find(isCurrent);
  const own = personal.queries.find(isCurrent);
  const options: OptionSection[] = [
    {
      title: t('logs.shared'),
      options: shared.map(({ id, title }) => ({
        value: id,
        label: locale === 'ja' ? title.ja : title.en,
      })),
    },
    {
      title: t('logs.personal'),
      options: personal.queries.map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    },
  ].filter(section => section.options.length > 0);

  return (
    <div className={styles.saved}>
      <Select
        label={t('logs.saved')}
        placeholder={t('logs.choose')}
        options={options}
        value={current?.id ?? null}
        onChange={key => {
          const chosen = all.find(({ id }) => id === key);
          if (chosen) {
            onSelect({ query: chosen.query, errorsOnly: chosen.errorsOnly });
          }
        }}
      />
      {own ? (
        <ButtonIcon
          variant="secondary"
          aria-label={t('logs.remove', { name: own.name })}
          icon={<RiDeleteBinLine aria-hidden />}
          onPress={async () => {
            await personal.remove(own.id);
            setTold(t('logs.removedTold', { name: own.name }));
          }}
        />
      ) : (
        <ButtonIcon
          variant="secondary"
          aria-label={t('logs.save')}
          icon={<RiBookmarkLine aria-hidden />}
          isDisabled={current !== undefined}
          onPress={() => setIsSaving(true)}
        />
      )}
      {isSaving && (
        <SaveQueryDialog
          onClose={() => setIsSaving(false)}
          onSave={async name => {
            setIsSaving(false);
            await personal.save(name, filter);
            setTold(t('logs.savedTold', { name }));
          }}
        />
      )}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {view.status === 'failed' && (
        <Text as="p" variant="body-small" color="danger">
          {t('logs.savedQueriesFailed', {
            message: view.message ?? view.error.message,
          })}
        </Text>
      )}
    </div>
  );
}
