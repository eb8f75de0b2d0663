import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostAddressProblem } from '../../hooks/costAddress';
import { costRangePresets } from '../../range';
import { costExplorerTranslationRef } from '../../translation';

/** Tells which part of the address could not be used, and what is shown instead. */
export function CostAddressProblems(props: { problems: CostAddressProblem[] }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const describe = (problem: CostAddressProblem): string => {
    switch (problem.type) {
      case 'preset':
        return t('address.preset', {
          value: problem.value,
          presets: costRangePresets.join(', '),
        });
      case 'date':
        return t('address.date', {
          field: problem.field,
          value: problem.value,
        });
      case 'choice':
        return t('address.choice', {
          field: problem.field,
          value: problem.value,
          choices: problem.choices.join(', '),
        });
      default:
        return t(`address.${problem.type}`);
    }
  };

  if (props.problems.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('address.problemTitle')}
      description={props.problems.map(describe).join(' ')}
    />
  );
}
