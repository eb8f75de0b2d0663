import { useRef } from 'react';
import { Form } from 'react-router';
import type { Part } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

/** Asks before it deletes. The browser's own dialog keeps the focus inside and closes on Escape. */
export function DeletePart({ part }: { part: Part }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className="button danger"
        onClick={() => dialog.current?.showModal()}
      >
        {t('detail.delete')}
      </button>
      <dialog ref={dialog} aria-labelledby="delete-title">
        <h2 id="delete-title">
          {t('detail.deleteTitle', { partNumber: part.partNumber })}
        </h2>
        <p>{t('detail.deleteText', { name: part.name })}</p>
        <Form method="post" className="actions" onSubmit={close}>
          <input type="hidden" name="version" value={part.version} />
          <button type="button" className="button" onClick={close}>
            {t('form.cancel')}
          </button>
          <button type="submit" className="button danger filled">
            {t('detail.deleteConfirm')}
          </button>
        </Form>
      </dialog>
    </>
  );
}
