import { useId, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  Text,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogHeader } from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../translation';
import { useSubmit } from '../shared';
import styles from './Budgets.module.css';

/** Positive, at most a million million, at most two places. */
const AMOUNT = /^(?=.*[1-9])\d{1,12}(\.\d{1,2})?$/;

/** Asks for the monthly budget that the portal is to keep. */
export function BudgetDialog(props: {
  name: string;
  /** In US dollars; none where there is no budget yet. */
  initial?: string;
  onSave: (amount: string) => Promise<void>;
  onClose: () => void;
}) {
  const { name, initial = '', onSave, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const formId = useId();
  const [amount, setAmount] = useState(initial);
  const [isInvalid, setIsInvalid] = useState(false);
  const { isPending, problem, submit } = useSubmit(() => onSave(amount.trim()));

  const save = (event: FormEvent) => {
    event.preventDefault();
    const isRight = AMOUNT.test(amount.trim());
    setIsInvalid(!isRight);
    if (isRight) {
      submit();
    }
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={400}>
      <DialogHeader>{t('budget.dialogTitle', { name })}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={save} noValidate>
          <TextField
            label={t('budget.amount')}
            description={t('budget.amountHelp')}
            inputMode="decimal"
            isRequired
            isInvalid={isInvalid}
            value={amount}
            onChange={setAmount}
          />
          <div role="alert">
            {isInvalid && (
              <Text variant="body-small" color="danger">
                {t('budget.amountInvalid')}
              </Text>
            )}
            {problem && (
              <Alert
                status="danger"
                icon
                title={t('budget.saveFailed')}
                description={problem}
              />
            )}
          </div>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          type="submit"
          form={formId}
          isPending={isPending}
        >
          {t('budget.save')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('budget.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
