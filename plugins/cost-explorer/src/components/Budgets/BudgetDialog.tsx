import { useState } from 'react';
import { Alert, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog, FormProblem } from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../translation';
import { useSubmit } from '../shared';

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
  const [amount, setAmount] = useState(initial);
  const [isInvalid, setIsInvalid] = useState(false);
  const { isPending, problem, submit } = useSubmit(() => onSave(amount.trim()));

  const save = () => {
    const isRight = AMOUNT.test(amount.trim());
    setIsInvalid(!isRight);
    if (isRight) {
      submit();
    }
  };

  return (
    <FormDialog
      texts={{
        title: t('budget.dialogTitle', { name }),
        submit: t('budget.save'),
        cancel: t('budget.cancel'),
      }}
      width={400}
      isPending={isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('budget.amount')}
        description={t('budget.amountHelp')}
        inputMode="decimal"
        isRequired
        isInvalid={isInvalid}
        value={amount}
        onChange={setAmount}
      />
      <FormProblem text={isInvalid && t('budget.amountInvalid')}>
        {problem && (
          <Alert
            status="danger"
            icon
            title={t('budget.saveFailed')}
            description={problem}
          />
        )}
      </FormProblem>
    </FormDialog>
  );
}
