import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { RiFlaskLine } from '@remixicon/react';
import { shellTranslationRef } from '../../messages';
import { useSimulatedAws } from './useSimulatedAws';

/** In every page's header, so that nobody takes simulated data for real. */
export function SimulatedAwsBadge() {
  const { t } = useTranslationRef(shellTranslationRef);
  if (!useSimulatedAws()) {
    return null;
  }
  return (
    <Badge
      size="small"
      icon={<RiFlaskLine aria-hidden />}
      title={t('simulation.description')}
      style={{
        background: 'var(--bui-announcement-bg-subdued)',
        color: 'var(--bui-announcement-fg-subdued)',
      }}
    >
      {t('simulation.badge')}
    </Badge>
  );
}
