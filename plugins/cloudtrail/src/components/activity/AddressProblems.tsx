import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ActivityAddress } from '../../address/useActivityAddress';
import { tidy } from '../../sentences/tidy';
import { cloudtrailTranslationRef } from '../../translation';

/** Tells which part of the address could not be used, and what is shown instead. */
export function AddressProblems(props: {
  address: Pick<ActivityAddress, 'rangeProblem' | 'problems'>;
}) {
  const { rangeProblem, problems } = props.address;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const sentences = [
    ...(rangeProblem ? [t('address.range')] : []),
    ...problems.map(problem => t('address.condition', problem)),
  ];
  if (sentences.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('address.title')}
      description={tidy(sentences.join(' '))}
    />
  );
}
