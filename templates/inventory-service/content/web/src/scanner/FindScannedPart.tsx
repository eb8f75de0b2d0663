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
  useScanner((code, field) => {
    if (field?.matches(EDITABLE) || document.querySelector('dialog[open]')) {
      return false;
    }
    api.findPart(code).then(
      part => {
        if (part) return navigate(`/parts/${part.id}`);
        setUnknown({ code, at: pathname });
        return undefined;
      },
      () => setUnknown({ code, at: pathname }),
    );
    return true;
  });
  return (
    <div role="status">
      {unknown.code && unknown.at === pathname && (
        <p className="notice">{t('scan.unknown', { code: unknown.code })}</p>
      )}
    </div>
  );
}
