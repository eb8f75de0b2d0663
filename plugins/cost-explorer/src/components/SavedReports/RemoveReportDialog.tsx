import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SavedReport } from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { ConfirmDialog } from '../shared';

/** Asks before a report is deleted. */
export function RemoveReportDialog(props: {
  report: SavedReport;
  onRemoved: () => void;
  onClose: () => void;
}) {
  const { report, onRemoved, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  return (
    <ConfirmDialog
      texts={{
        title: t('saved.removeTitle'),
        question: t('saved.removeText', { name: report.name }),
        confirm: t('saved.removeConfirm'),
        cancel: t('saved.cancel'),
        failed: t('saved.removeFailed'),
      }}
      onConfirm={async () => {
        await api.removeSavedReport(report.id);
        onRemoved();
      }}
      onClose={onClose}
    />
  );
}
