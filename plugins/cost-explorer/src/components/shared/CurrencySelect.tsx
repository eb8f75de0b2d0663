import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyViewState } from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../translation';

/** Chooses between US dollars and what the configuration has a rate for; nothing without a rate. */
export function CurrencySelect(props: {
  state: MoneyViewState;
  onChange: (currency: string | null) => void;
}) {
  const { state, onChange } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  if (state.currencies.length < 2) {
    return null;
  }
  return (
    <Select
      aria-label={t('currency.label')}
      options={state.currencies.map(value => ({ value, label: value }))}
      value={state.money.currency}
      onChange={key => onChange(key === 'USD' ? null : String(key))}
    />
  );
}
