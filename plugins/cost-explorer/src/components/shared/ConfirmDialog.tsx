import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  Text,
} from '@backstage/ui';
import { DialogHeader } from '@hangar/plugin-aws-react';
import { useSubmit } from './useSubmit';
import styles from './shared.module.css';

/** Asks before something is taken away; stays, with the reason, where that fails. */
export function ConfirmDialog(props: {
  texts: {
    title: string;
    question: string;
    confirm: string;
    cancel: string;
    failed: string;
  };
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const { texts, onConfirm, onClose } = props;
  const { isPending, problem, submit } = useSubmit(onConfirm);

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={400}>
      <DialogHeader>{texts.title}</DialogHeader>
      <DialogBody>
        <div className={styles.dialog}>
          <Text as="p">{texts.question}</Text>
          {problem && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={texts.failed}
              description={problem}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive
          isPending={isPending}
          onPress={submit}
        >
          {texts.confirm}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {texts.cancel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
