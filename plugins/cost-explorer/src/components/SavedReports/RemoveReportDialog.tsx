import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SavedReport } from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { getErrorText } from '../shared';

/** Asks before a report is deleted. */
export function RemoveReportDialog(props: {
  report: SavedReport;
  onRemoved: () => void;
  onClose: () => void;
}) {
  const { report, onRemoved, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    setIsPending(true);
    setProblem(undefined);
    try {
      await api.removeSavedReport(report.id);
      onRemoved();
    } catch (error) {
      setProblem(getErrorText(error));
      setIsPending(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={400}>
      <DialogHeader>{t('saved.removeTitle')}</DialogHeader>
      <DialogBody>
        <Text as="p">{t('saved.removeText', { name: report.name })}</Text>
        {problem && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('saved.removeFailed')}
            description={problem}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive
          isPending={isPending}
          onPress={remove}
        >
          {t('saved.removeConfirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('saved.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
