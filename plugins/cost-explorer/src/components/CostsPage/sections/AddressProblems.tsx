import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { costRangePresets, MAX_RANGE_MONTHS } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { groupings, type ReportAddress } from '../query/reportAddress';

/** Tells what of the address could not be used, and what is shown instead. */
export function AddressProblems({ address }: { address: ReportAddress }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { groupByProblem, rangeProblem } = address;
  return (
    <>
      {groupByProblem !== undefined && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('costs.groupByProblemTitle')}
          description={t('costs.groupByProblem', {
            value: groupByProblem,
            choices: groupings.join(', '),
          })}
        />
      )}
      {rangeProblem && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('costs.period.problemTitle')}
          description={t(`costs.period.problem.${rangeProblem.type}`, {
            value: 'value' in rangeProblem ? rangeProblem.value : '',
            choices: costRangePresets.join(', '),
            months: String(MAX_RANGE_MONTHS),
          })}
        />
      )}
    </>
  );
}
