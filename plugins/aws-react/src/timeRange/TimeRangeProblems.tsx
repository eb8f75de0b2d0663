import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import {
  AUTO_REFRESH_SECONDS,
  MAX_RANGE_DAYS,
  timeRangePresets,
  type TimeRangeProblem,
} from './types';

/**
 * Tells which part of the address could not be used, and what is shown instead.
 *
 * @public
 */
export function TimeRangeProblems(props: { problems: TimeRangeProblem[] }) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  const describe = (problem: TimeRangeProblem): string => {
    switch (problem.type) {
      case 'range':
        return t('timeRangeProblem.range', {
          value: problem.value,
          presets: timeRangePresets.join(', '),
        });
      case 'date':
        return t('timeRangeProblem.date', {
          field: problem.field,
          value: problem.value,
        });
      case 'refresh':
        return t('timeRangeProblem.refresh', {
          value: problem.value,
          choices: Object.keys(AUTO_REFRESH_SECONDS).join(', '),
        });
      case 'long':
        return t('timeRangeProblem.long', { days: String(MAX_RANGE_DAYS) });
      default:
        return t(`timeRangeProblem.${problem.type}`);
    }
  };

  if (props.problems.length === 0) {
    return null;
  }
  return (
    <div role="status">
      <Alert
        status="warning"
        icon
        title={t('timeRangeProblem.title')}
        description={props.problems.map(describe).join(' ')}
      />
    </div>
  );
}
