import { useId, useState, type FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogHeader } from '@hangar/plugin-aws-react';
import type { ActivityConditions } from '../../address/activityConditions';
import { cloudtrailTranslationRef } from '../../translation';
import styles from './filter.module.css';

type Entered = Pick<ActivityConditions, 'resource' | 'sourceIpAddress'>;

/** Asks for what has too many values to choose from: a resource, an IP address. */
export function MoreFiltersDialog(props: {
  conditions: ActivityConditions;
  onApply: (entered: Entered) => void;
  onClose: () => void;
}) {
  const { conditions, onApply, onClose } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const formId = useId();
  const [resource, setResource] = useState(conditions.resource ?? '');
  const [address, setAddress] = useState(conditions.sourceIpAddress ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply({
      resource: resource.trim() || undefined,
      sourceIpAddress: address.trim() || undefined,
    });
  };
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={420}>
      <DialogHeader>{t('filter.moreTitle')}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
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
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" type="submit" form={formId}>
          {t('filter.apply')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('filter.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
