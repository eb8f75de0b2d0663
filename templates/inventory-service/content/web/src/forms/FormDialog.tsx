import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { useFetcher } from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { newKey, type Outcome } from '../api/send.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';

type Props<T> = {
  /** The words of the button that opens it. */
  opener: string;
  /** `primary` or `danger`. */
  look?: string;
  title: string;
  submit: string;
  cancel?: string;
  /** The address whose route action takes the form, and what it is told besides the fields. */
  action: string;
  values: Record<string, string | number>;
  /** Says what was done and stays open for the next; without it the dialog closes. */
  done?: (done: T) => string;
  /** The fields; they are told why the form was refused. */
  children: (problem: ProblemBody | undefined) => ReactNode;
};

/**
 * A button and the dialog that it opens. Its form is sent with a key of its own, so that sending
 * it again after a lost answer writes once; what was typed stays until it is accepted.
 */
export function FormDialog<T>(props: Props<T>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`button ${props.look ?? ''}`}
        onClick={() => setOpen(true)}
      >
        {props.opener}
      </button>
      {isOpen && <OpenDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A key for each write; closes the dialog, or begins the next one, when a write is done. */
function useForm<T>(close: () => void, repeats: boolean) {
  const { Form, data, state } = useFetcher<Outcome<T>>();
  const [key, setKey] = useState(newKey);
  const isBusy = state !== 'idle';
  const outcome = isBusy ? undefined : data;
  const goOn = useEffectEvent(() => (repeats ? setKey(newKey()) : close()));
  useEffect(() => {
    if (outcome && 'done' in outcome) goOn();
  }, [outcome]);
  return { Form, key, isBusy, outcome };
}

function OpenDialog<T>(props: Props<T> & { onClose: () => void }) {
  const { title, submit, action, values, done, children, onClose } = props;
  const { t } = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const { Form, key, isBusy, outcome } = useForm<T>(close, Boolean(done));
  const problem = outcome && 'problem' in outcome ? outcome.problem : undefined;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {done && outcome && 'done' in outcome && (
        <p className="done" role="status">
          {done(outcome.done)}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Form method="post" action={action} key={key} noValidate>
        {Object.entries({ ...values, key }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children(problem)}
        <div className="actions">
          <button type="button" className="button" onClick={close}>
            {props.cancel ?? t('form.cancel')}
          </button>
          <button
            type="submit"
            className={`button ${props.look === 'danger' ? 'danger filled' : 'primary'}`}
            disabled={isBusy}
          >
            {isBusy ? t('form.saving') : submit}
          </button>
        </div>
      </Form>
    </dialog>
  );
}
