import { useState } from 'react';
import { TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog } from '@hangar/plugin-aws-react';
import type { ActivityConditions } from '../../address/activityConditions';
import { cloudtrailTranslationRef } from '../../translation';

type Entered = Pick<ActivityConditions, 'resource' | 'sourceIpAddress'>;

/** Asks for what has too many values to choose from: a resource, an IP address. */
export function MoreFiltersDialog(props: {
  conditions: ActivityConditions;
  onApply: (entered: Entered) => void;
  onClose: () => void;
}) {
  const { conditions, onApply, onClose } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const [resource, setResource] = useState(conditions.resource ?? '');
  const [address, setAddress] = useState(conditions.sourceIpAddress ?? '');
  const submit = () =>
    onApply({
      resource: resource.trim() || undefined,
      sourceIpAddress: address.trim() || undefined,
    });

  return (
    <FormDialog
      texts={{
        title: t('filter.moreTitle'),
        submit: t('filter.apply'),
        cancel: t('filter.cancel'),
      }}
      width={420}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('filter.resource')}
        value={resource}
        onChange={setResource}
      />
      <TextField
        label={t('filter.sourceIpAddress')}
        value={address}
        onChange={setAddress}
      />
    </FormDialog>
  );
}
