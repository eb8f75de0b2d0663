import { useRef, useState } from 'react';
import { Form } from 'react-router';
import type { Part } from '../api/client.ts';
import { newKey } from '../api/send.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { type Location, listsApi } from '../lists/lists-api.ts';

type Props = { part: Part; intent: 'receipts' | 'issues' };

/** Receives or issues a part. Its key is made when the dialog opens, so that sending twice writes once. */
export function MoveStock({ part, intent }: Props) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState({
    key: '',
    locations: [] as Location[],
  });
  const close = () => dialog.current?.close();
  const word = intent === 'receipts' ? 'receive' : 'take';
  const open = async () => {
    const locations = await listsApi.locations();
    setOpened({ key: newKey(), locations: locations.items });
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button primary" onClick={open}>
        {t(`stock.${word}`)}
      </button>
      <dialog ref={dialog} aria-labelledby={`${intent}-title`}>
        <h2 id={`${intent}-title`}>
          {t(`stock.${word}Title`, { partNumber: part.partNumber })}
        </h2>
        <Form method="post" onSubmit={close} key={opened.key}>
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="key" value={opened.key} />
          <label>
            <span>{t('stock.quantity')}</span>
            <input
              name="quantity"
              inputMode="numeric"
              required
              autoComplete="off"
            />
          </label>
          <label>
            <span>{t('stock.location')}</span>
            <select name="locationId" defaultValue={part.location?.id}>
              {opened.locations.map(({ id, code, name }) => (
                <option key={id} value={id}>
                  {code} {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('stock.reason')}</span>
            <input name="reason" required maxLength={200} />
          </label>
          <label>
            <span>{t('stock.reference')}</span>
            <input name="reference" maxLength={100} />
          </label>
          <div className="actions">
            <button type="button" className="button" onClick={close}>
              {t('form.cancel')}
            </button>
            <button type="submit" className="button primary">
              {t(`stock.${word}`)}
            </button>
          </div>
        </Form>
      </dialog>
    </>
  );
}
