import { useState } from 'react';
import { Select } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDayFormatters } from '@hangar/plugin-aws-react';
import { addDays, costRangePresets, type CostWindow } from '../../../range';
import { costExplorerTranslationRef } from '../../../translation';
import { CustomRangeDialog } from './CustomRangeDialog';

const CUSTOM = 'custom';

/** Chooses a named range, or two days. */
export function RangeSelect(props: {
  /** As in the address. */
  range: string;
  /** What it means today. */
  window: CostWindow;
  onChange: (range: string) => void;
}) {
  const { range, window, onChange } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const [isOpen, setIsOpen] = useState(false);
  const isPreset = costRangePresets.some(preset => preset === range);

  return (
    <>
      <Select
        aria-label={t('costs.period.label')}
        icon={<RiCalendarLine aria-hidden />}
        options={[
          ...(isPreset
            ? []
            : [
                {
                  value: range,
                  label: days.range(window.from, addDays(window.to, -1)),
                },
              ]),
          ...costRangePresets.map(preset => ({
            value: preset as string,
            label: t(`costs.period.${preset}`),
          })),
          { value: CUSTOM, label: t('costs.period.custom') },
        ]}
        value={range}
        onChange={key => {
          if (key === CUSTOM) {
            setIsOpen(true);
          } else if (key !== range) {
            onChange(String(key));
          }
        }}
      />
      {isOpen && (
        <CustomRangeDialog
          initial={window}
          onClose={() => setIsOpen(false)}
          onApply={next => {
            setIsOpen(false);
            onChange(next);
          }}
        />
      )}
    </>
  );
}
