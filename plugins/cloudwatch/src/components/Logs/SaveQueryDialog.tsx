import { useId, useState, type FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  Text,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogHeader } from '@hangar/plugin-aws-react';
import { cloudwatchTranslationRef } from '../../translation';

const MAX_NAME_LENGTH = 80;

/** Asks for the name a search is kept under. */
export function SaveQueryDialog(props: {
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const { onSave, onClose } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const formId = useId();
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) {
      onSave(name.trim());
    } else {
      setIsMissing(true);
    }
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={360}>
      <DialogHeader>{t('logs.saveTitle')}</DialogHeader>
      <DialogBody>
        <form id={formId} onSubmit={submit} noValidate>
          <TextField
            label={t('logs.saveName')}
            maxLength={MAX_NAME_LENGTH}
            isInvalid={isMissing}
            value={name}
            onChange={setName}
          />
          <div role="alert">
            {isMissing && (
              <Text variant="body-small" color="danger">
                {t('logs.saveNameRequired')}
              </Text>
            )}
          </div>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" type="submit" form={formId}>
          {t('logs.saveConfirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('logs.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
