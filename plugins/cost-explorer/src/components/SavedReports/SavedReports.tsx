import { useState } from 'react';
import { Select, Text, type OptionSection } from '@backstage/ui';
import { RiBookmarkLine } from '@remixicon/react';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { getViewData, useAsyncView } from '@hangar/plugin-aws-react';
import type {
  SavedReport,
  SavedReports as SavedReportList,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import type { ReportState } from '../CostsPage/query/useReportState';
import { ReportActions } from './ReportActions';
import styles from './SavedReports.module.css';

/** Opens saved reports; keeps, changes, shares and deletes the one on the page. */
export function SavedReports({ state }: { state: ReportState }) {
  const { saved, isChanged, openReport, reloadSaved } = state;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const userEntityRef = useUserEntityRef();
  const [told, setTold] = useState('');
  const [count, setCount] = useState(0);
  const view = useAsyncView<SavedReportList>({
    subject: 'reports',
    refreshCount: count,
    fetch: options => api.getSavedReports(options),
  });
  const items = getViewData(view)?.items ?? [];
  const isOwn = ({ ownerRef }: SavedReport) => ownerRef === userEntityRef;
  const toOptions = (reports: SavedReport[]) =>
    reports.map(({ id, name }) => ({ value: id, label: name }));
  const options: OptionSection[] = [
    { title: t('saved.own'), options: toOptions(items.filter(isOwn)) },
    {
      title: t('saved.shared'),
      options: toOptions(items.filter(report => !isOwn(report))),
    },
  ].filter(section => section.options.length > 0);

  return (
    <div className={styles.bar} role="group" aria-label={t('saved.label')}>
      {items.length > 0 && (
        <Select
          className={styles.select}
          aria-label={t('saved.choose')}
          placeholder={t('saved.choose')}
          icon={<RiBookmarkLine aria-hidden />}
          options={options}
          value={items.some(({ id }) => id === saved?.id) ? saved?.id : null}
          onChange={key => openReport(String(key))}
        />
      )}
      {saved && isChanged && (
        <Text variant="body-small" color="secondary">
          {t('saved.changed')}
        </Text>
      )}
      <ReportActions
        state={state}
        isOwn={saved !== undefined && isOwn(saved)}
        onSaved={report => {
          setCount(previous => previous + 1);
          setTold(t('saved.savedTold', { name: report.name }));
          openReport(report.id);
          if (report.id === saved?.id) {
            reloadSaved();
          }
        }}
        onRemoved={name => {
          setCount(previous => previous + 1);
          setTold(t('saved.removedTold', { name }));
          openReport(null);
        }}
        onTold={setTold}
      />
      <Text role="status" variant="body-small" color="secondary">
        {told}
      </Text>
      {view.status === 'failed' && (
        <Text as="p" variant="body-small" color="danger">
          {t('saved.listFailed', {
            message: view.message ?? view.error.message,
          })}
        </Text>
      )}
    </div>
  );
}

function useUserEntityRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const view = useAsyncView<{ userEntityRef: string }>({
    subject: 'identity',
    fetch: async () => identityApi.getBackstageIdentity(),
  });
  return getViewData(view)?.userEntityRef;
}
