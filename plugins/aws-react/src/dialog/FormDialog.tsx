import { useId, type FormEvent, type ReactNode } from 'react';
import { Button, Dialog, DialogBody, DialogFooter } from '@backstage/ui';
import { DialogHeader } from './DialogHeader';
import styles from './form.module.css';

/**
 * What a {@link FormDialog} is made of.
 *
 * @public
 */
export type FormDialogProps = {
  /** In the reader's language; `submit` and `cancel` are the two buttons. */
  texts: { title: string; submit: string; cancel: string };
  /** In CSS pixels. */
  width: number;
  /** While what was entered is being kept. */
  isPending?: boolean;
  /** Gets what was entered as it is; it is the form's own to check. */
  onSubmit: () => void;
  onClose: () => void;
  /** The fields, one below the other. */
  children: ReactNode;
};

/**
 * An open dialog that asks for something: fields, a button that submits them,
 * as the Enter key does, and one that leaves all as it was.
 *
 * @public
 */
export function FormDialog(props: FormDialogProps) {
  const { texts, width, isPending, onSubmit, onClose, children } = props;
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={width}>
      <DialogHeader>{texts.title}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
          {children}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          type="submit"
          form={formId}
          isPending={isPending}
        >
          {texts.submit}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {texts.cancel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
