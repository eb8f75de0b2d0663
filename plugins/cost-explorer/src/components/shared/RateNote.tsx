import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useDayFormatters,
  type MoneyViewState,
} from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../translation';

/** The rate amounts are converted at and its day, or why they are not. */
export function RateNote({ state }: { state: MoneyViewState }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const { rate } = state.money;
  if (state.problem) {
    const { type, ...values } = state.problem;
    return (
      <Text as="p" role="status" variant="body-small" color="danger">
        {t(`currency.${type}`, { message: '', currency: '', ...values })}
      </Text>
    );
  }
  return rate ? (
    <Text as="p" variant="body-small" color="secondary">
      {t('currency.rate', {
        rate: rate.perUsd,
        currency: rate.currency,
        date: days.longDay(rate.asOf.slice(0, 10)),
      })}
    </Text>
  ) : null;
}
