import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RangeDialog } from '@hangar/plugin-aws-react';
import {
  addDays,
  findWindowProblem,
  formatCostRange,
  isDay,
  MAX_RANGE_MONTHS,
  toDay,
  type CostWindow,
} from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';

/** Asks for the first and the last day. */
export function CustomRangeDialog(props: {
  initial: CostWindow;
  /** The range as in the address; there the day after the last ends it. */
  onApply: (range: string) => void;
  onClose: () => void;
}) {
  const { initial, onApply, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <RangeDialog
      type="date"
      texts={{
        title: t('costs.period.customTitle'),
        from: t('costs.period.from'),
        to: t('costs.period.to'),
        note: t('costs.period.zone'),
      }}
      initial={{ from: initial.from, to: addDays(initial.to, -1) }}
      max={toDay(new Date())}
      getProblem={(from, last) => {
        const problem = findProblem(from, last);
        return (
          problem &&
          t(`costs.period.customProblem.${problem}`, {
            months: String(MAX_RANGE_MONTHS),
          })
        );
      }}
      onApply={(from, last) =>
        onApply(formatCostRange({ type: 'days', from, to: addDays(last, 1) }))
      }
      onClose={onClose}
    />
  );
}

function findProblem(from: string, last: string) {
  if (!isDay(from) || !isDay(last)) {
    return 'required';
  }
  const today = toDay(new Date());
  return findWindowProblem({ from, to: addDays(last, 1) }, today);
}
