import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { shellTranslationRef } from '../../messages';
import { useSimulatedAws } from './useSimulatedAws';

export function SimulatedAwsNotice() {
  const { t } = useTranslationRef(shellTranslationRef);
  if (!useSimulatedAws()) {
    return null;
  }
  return (
    <Alert
      status="info"
      icon
      title={t('simulation.title')}
      description={t('simulation.description')}
    />
  );
}
