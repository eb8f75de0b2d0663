import { useState } from 'react';
import { TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog, FormProblem } from '@hangar/plugin-aws-react';
import { cloudwatchTranslationRef } from '../../translation';

const MAX_NAME_LENGTH = 80;

/** Asks for the name a search is kept under. */
export function SaveQueryDialog(props: {
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const { onSave, onClose } = props;
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    if (name.trim()) {
      onSave(name.trim());
    } else {
      setIsMissing(true);
    }
  };

  return (
    <FormDialog
      texts={{
        title: t('logs.saveTitle'),
        submit: t('logs.saveConfirm'),
        cancel: t('logs.cancel'),
      }}
      width={360}
      onSubmit={submit}
      onClose={onClose}
    >
      {/* What is wrong with a name stands right below it. */}
      <div>
        <TextField
          label={t('logs.saveName')}
          maxLength={MAX_NAME_LENGTH}
          isInvalid={isMissing}
          value={name}
          onChange={setName}
        />
        <FormProblem text={isMissing && t('logs.saveNameRequired')} />
      </div>
    </FormDialog>
  );
}
