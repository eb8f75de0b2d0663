import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { costExplorerTranslationRef } from '../../translation';
import { useSubmit } from './useSubmit';
import styles from './Budgets.module.css';

/** Asks before the budget that the portal keeps is removed. */
export function RemoveBudgetDialog(props: {
  name: string;
  onRemove: () => Promise<void>;
  onClose: () => void;
}) {
  const { name, onRemove, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { isPending, problem, submit } = useSubmit(onRemove);

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={400}>
      <DialogHeader>{t('budget.removeTitle', { name })}</DialogHeader>
      <DialogBody>
        <div className={styles.form}>
          <Text>{t('budget.removeText')}</Text>
          {problem && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('budget.removeFailed')}
              description={problem}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" isPending={isPending} onPress={submit}>
          {t('budget.removeConfirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('budget.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
