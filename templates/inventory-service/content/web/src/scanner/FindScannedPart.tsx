import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useScanner } from './useScanner.ts';

const EDITABLE = 'input:not([type=hidden]), textarea, select';

/** A part number that is scanned outside of any form opens the part. */
export function FindScannedPart() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [unknown, setUnknown] = useState({ code: '', at: '' });
  const find = async (code: string) => {
    const part = await api.findPart(code).catch(() => undefined);
    if (part) await navigate(`/parts/${part.id}`);
    else setUnknown({ code, at: pathname });
  };
  useScanner((code, field) =>
    field?.matches(EDITABLE) || document.querySelector('dialog[open]')
      ? undefined
      : () => void find(code),
  );
  return (
    <div role="status">
      {unknown.code && unknown.at === pathname && (
        <p className="notice">{t('scan.unknown', { code: unknown.code })}</p>
      )}
    </div>
  );
}
