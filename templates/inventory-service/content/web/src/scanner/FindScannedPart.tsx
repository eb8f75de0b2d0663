import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { api, ProblemError } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { problemText } from '../problems/problem-text.ts';
import { useScanner } from './useScanner.ts';

const EDITABLE = 'input:not([type=hidden]), textarea, select';

/** A part number that is scanned outside of any form opens the part. */
export function FindScannedPart() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [failure, setFailure] = useState({ text: '', at: '' });
  const tell = (text: string) => setFailure({ text, at: pathname });
  const find = async (code: string) => {
    try {
      const part = await api.findPart(code);
      if (part) await navigate(`/parts/${part.id}`);
      else tell(t('scan.unknown', { code }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      tell(problemText(t, error.problem));
    }
  };
  useScanner((code, field) =>
    field?.matches(EDITABLE) || document.querySelector('dialog[open]')
      ? undefined
      : () => void find(code),
  );
  return (
    <div role="status">
      {failure.text && failure.at === pathname && (
        <p className="notice">{failure.text}</p>
      )}
    </div>
  );
}
