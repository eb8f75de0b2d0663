import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  costRangePresets,
  MAX_RANGE_MONTHS,
  type CostRangeProblem,
} from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { groupings, type ReportAddress } from '../query/reportAddress';

/** Tells what of the address or of its saved report could not be used, and what is shown instead. */
export function AddressProblems(props: {
  address: ReportAddress;
  savedRangeProblem?: CostRangeProblem;
}) {
  const { groupByProblem, rangeProblem } = props.address;
  const { savedRangeProblem } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
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
        <RangeProblem
          title={t('costs.period.problemTitle')}
          problem={rangeProblem}
        />
      )}
      {savedRangeProblem && (
        <RangeProblem
          title={t('saved.rangeProblemTitle')}
          problem={savedRangeProblem}
        />
      )}
    </>
  );
}

function RangeProblem(props: { title: string; problem: CostRangeProblem }) {
  const { title, problem } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={title}
      description={t(`costs.period.problem.${problem.type}`, {
        value: 'value' in problem ? problem.value : '',
        choices: costRangePresets.join(', '),
        months: String(MAX_RANGE_MONTHS),
      })}
    />
  );
}
