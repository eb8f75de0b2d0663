import { useState } from 'react';
import { Select } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CustomRangeDialog } from '@hangar/plugin-aws-react';
import type { ActivityFilter } from '@hangar/plugin-cloudtrail-common';
import {
  activityPresets,
  type ActivityPreset,
  type ActivityRange,
} from '../../address/activityRange';
import { useEventTime } from '../../hooks/useEventTime';
import { cloudtrailTranslationRef } from '../../translation';

const CUSTOM = 'custom';
const CHOSEN = 'chosen';

/** Chooses a named range, or two points in time. */
export function RangeSelect(props: {
  range: ActivityRange;
  /** What the range means now. */
  filter: Pick<ActivityFilter, 'from' | 'to'>;
  onChange: (range: ActivityRange) => void;
}) {
  const { range, filter, onChange } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const time = useEventTime();
  const [isOpen, setIsOpen] = useState(false);
  const presets: ActivityPreset[] = [...activityPresets];
  if (range.type === 'relative' && !presets.includes(range.preset)) {
    presets.unshift(range.preset);
  }

  return (
    <>
      <Select
        aria-label={t('range.label')}
        icon={<RiTimeLine aria-hidden />}
        options={[
          ...(range.type === 'absolute'
            ? [
                {
                  value: CHOSEN,
                  label: `${time.short(filter.from)} – ${time.short(filter.to)}`,
                },
              ]
            : []),
          ...presets.map(preset => ({
            value: preset as string,
            label: t(`range.${preset}`),
          })),
          { value: CUSTOM, label: t('range.custom') },
        ]}
        value={range.type === 'absolute' ? CHOSEN : range.preset}
        onChange={key => {
          if (key === CUSTOM) {
            setIsOpen(true);
          } else if (key !== CHOSEN) {
            onChange({ type: 'relative', preset: key as ActivityPreset });
          }
        }}
      />
      {isOpen && (
        <CustomRangeDialog
          initial={{ from: new Date(filter.from), to: new Date(filter.to) }}
          onClose={() => setIsOpen(false)}
          onApply={window => {
            setIsOpen(false);
            onChange({ type: 'absolute', ...window });
          }}
        />
      )}
    </>
  );
}
