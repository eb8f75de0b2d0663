import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';

/**
 * Says what permission is missing where no catalog entry is at stake.
 *
 * @public
 */
export function PermissionNeeded(props: { description: string }) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('state.deniedTitle')}
      description={props.description}
    />
  );
}
