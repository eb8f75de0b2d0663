import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { costExplorerTranslationRef } from '../../translation';
import { ConfirmDialog } from '../shared';

/** Asks before the budget that the portal keeps is removed. */
export function RemoveBudgetDialog(props: {
  name: string;
  onRemove: () => Promise<void>;
  onClose: () => void;
}) {
  const { name, onRemove, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <ConfirmDialog
      texts={{
        title: t('budget.removeTitle', { name }),
        question: t('budget.removeText'),
        confirm: t('budget.removeConfirm'),
        cancel: t('budget.cancel'),
        failed: t('budget.removeFailed'),
      }}
      onConfirm={onRemove}
      onClose={onClose}
    />
  );
}
