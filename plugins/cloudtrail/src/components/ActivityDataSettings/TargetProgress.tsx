import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IngestProgress, useFormatters } from '@hangar/plugin-aws-react';
import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import { cloudtrailTranslationRef } from '../../translation';

/** How much of the wanted history is there, while the first reading goes on. */
export function TargetProgress({ target }: { target: ActivityTargetState }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const format = useFormatters();
  const { done, of } = target.progress;
  if (of === 0 || done >= of || target.status === 'complete') {
    return null;
  }
  return (
    <IngestProgress
      label={t('ingest.progress')}
      done={done}
      of={of}
      text={t('ingest.progressOf', {
        percent: format.percent(Math.floor((done / of) * 100)),
        length: format.duration(of),
      })}
    />
  );
}
