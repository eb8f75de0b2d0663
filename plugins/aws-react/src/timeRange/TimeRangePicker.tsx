import { useState } from 'react';
import { Select } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import { useFormatters, type Formatters } from '../format';
import { CustomRangeDialog } from './CustomRangeDialog';
import {
  timeRangePresets,
  type TimeRangePreset,
  type TimeRangeSelection,
} from './types';
import type { TimeRangeState } from './useTimeRange';

const CUSTOM = 'custom';
const CHOSEN = 'chosen';

/**
 * Chooses a named range or two points in time.
 *
 * @public
 */
export function TimeRangePicker(props: { timeRange: TimeRangeState }) {
  const { selection, setSelection, getWindow } = props.timeRange;
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const [isOpen, setIsOpen] = useState(false);

  const options = [
    ...(selection.type === 'absolute'
      ? [{ value: CHOSEN, label: describeWindow(format, selection) }]
      : []),
    ...timeRangePresets.map(preset => ({
      value: preset as string,
      label: t(`timeRange.${preset}`),
    })),
    { value: CUSTOM, label: t('timeRange.custom') },
  ];

  return (
    <>
      <Select
        aria-label={t('timeRange.label')}
        icon={<RiTimeLine aria-hidden />}
        options={options}
        value={selection.type === 'absolute' ? CHOSEN : selection.preset}
        onChange={key => {
          if (key === CUSTOM) {
            setIsOpen(true);
          } else if (key !== CHOSEN) {
            setSelection({ type: 'relative', preset: key as TimeRangePreset });
          }
        }}
      />
      {isOpen && (
        <CustomRangeDialog
          initial={getWindow()}
          onClose={() => setIsOpen(false)}
          onApply={window => {
            setIsOpen(false);
            setSelection({ type: 'absolute', ...window });
          }}
        />
      )}
    </>
  );
}

function describeWindow(
  format: Formatters,
  { from, to }: Extract<TimeRangeSelection, { type: 'absolute' }>,
): string {
  return `${format.dateTime(from)} – ${format.dateTime(to)}`;
}
