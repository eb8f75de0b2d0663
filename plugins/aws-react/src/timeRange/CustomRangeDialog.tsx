import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import { useFormatters } from '../format';
import { findWindowProblem } from './parseTimeRange';
import { RangeDialog } from './RangeDialog';
import { MAX_RANGE_DAYS, type TimeWindow } from './types';

/**
 * Asks for two points in time to the minute, in the browser's time zone.
 *
 * @public
 */
export function CustomRangeDialog(props: {
  initial: TimeWindow;
  onApply: (window: TimeWindow) => void;
  onClose: () => void;
}) {
  const { initial, onApply, onClose } = props;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  return (
    <RangeDialog
      type="datetime-local"
      texts={{
        title: t('timeRange.customTitle'),
        from: t('timeRange.from'),
        to: t('timeRange.to'),
        note: t('timeRange.zone', { zone: format.zone() }),
      }}
      initial={{
        from: toLocalInput(initial.from),
        to: toLocalInput(initial.to),
      }}
      getProblem={(from, to) => {
        const problem = findProblem(from, to);
        return (
          problem &&
          t(`customProblem.${problem}`, { days: String(MAX_RANGE_DAYS) })
        );
      }}
      onApply={(from, to) =>
        onApply({ from: new Date(from), to: new Date(to) })
      }
      onClose={onClose}
    />
  );
}

function findProblem(from: string, to: string) {
  return from && to
    ? findWindowProblem(new Date(from), new Date(to), new Date())
    : 'required';
}

function toLocalInput(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
