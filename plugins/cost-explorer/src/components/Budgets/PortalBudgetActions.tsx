import { useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, VisuallyHidden } from '@backstage/ui';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { BudgetDialog } from './BudgetDialog';
import { RemoveBudgetDialog } from './RemoveBudgetDialog';
import styles from './Budgets.module.css';

/** Sets, changes and removes the budget that the portal keeps. */
export function PortalBudgetActions(props: {
  entity: Entity;
  /** The one there is. */
  budget?: BudgetStatus;
  onChanged: () => void;
}) {
  const { entity, budget, onChanged } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const [dialog, setDialog] = useState<'set' | 'remove'>();
  const [told, setTold] = useState('');
  const { primaryTitle: name } = useEntityPresentation(entity);
  const close = () => setDialog(undefined);
  const finish = (message: string) => {
    close();
    setTold(message);
    onChanged();
  };

  return (
    <div className={styles.actions}>
      <Button variant="secondary" size="small" onPress={() => setDialog('set')}>
        {t(budget ? 'budget.change' : 'budget.set')}
      </Button>
      {budget && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setDialog('remove')}
        >
          {t('budget.remove')}
        </Button>
      )}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {dialog === 'set' && (
        <BudgetDialog
          name={name}
          initial={budget?.limit.amount}
          onClose={close}
          onSave={async amount => {
            await api.setBudget(entity, {
              monthlyLimit: { amount, currency: 'USD' },
            });
            finish(t('budget.saved'));
          }}
        />
      )}
      {dialog === 'remove' && (
        <RemoveBudgetDialog
          name={name}
          onClose={close}
          onRemove={async () => {
            await api.removeBudget(entity);
            finish(t('budget.removed'));
          }}
        />
      )}
    </div>
  );
}
