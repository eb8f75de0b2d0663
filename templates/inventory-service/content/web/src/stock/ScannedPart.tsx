import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { ProblemError } from '../api/client.ts';
import { plain } from '../forms/form-values.ts';
import { FormField } from '../forms/FormField.tsx';
import { useFormats } from '../language/formats.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { problemText } from '../problems/problem-text.ts';
import { useScanner } from '../scanner/useScanner.ts';
import { findPartInStock, type PartInStock } from './part-in-stock.ts';

/** Asks for the number of a part, scanned or typed. */
function PartNumberField({
  onFound,
}: {
  onFound: (stock: PartInStock) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState('');
  const [isBusy, setBusy] = useState(false);
  const find = async (code: string) => {
    if (!code || isBusy) return;
    setBusy(true);
    try {
      const stock = await findPartInStock(code);
      if (stock) onFound(stock);
      else setFailure(t('scan.unknown', { code }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setFailure(problemText(t, error.problem));
    } finally {
      setBusy(false);
    }
  };
  useScanner(code => () => {
    setTyped(code);
    void find(code);
  });
  const findOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void find(plain(typed).toUpperCase());
  };
  return (
    <>
      {failure && (
        <p className="notice" role="alert">
          {failure}
        </p>
      )}
      <FormField
        name="partNumber"
        label={t('part.partNumber')}
        hint={t('scan.hint')}
        problem={undefined}
      >
        {control => (
          <input
            {...control}
            autoFocus
            value={typed}
            onChange={event => setTyped(event.target.value)}
            onKeyDown={findOnEnter}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </FormField>
    </>
  );
}

/** First the part, then the fields for it. */
export function ScannedPart({
  children,
}: {
  children: (stock: PartInStock) => ReactNode;
}) {
  const { t } = useLanguage();
  const format = useFormats();
  const [stock, setStock] = useState<PartInStock>();
  if (!stock) return <PartNumberField onFound={setStock} />;
  const { part } = stock;
  return (
    <>
      <p className="scanned" role="status">
        <strong>{part.partNumber}</strong> {part.name}{' '}
        <span className="quiet">
          {t('stock.availableNow', {
            quantity: format.quantity(part.available, part.unit),
          })}
        </span>
      </p>
      {children(stock)}
    </>
  );
}
