import { useState } from 'react';

/** Puts text on the clipboard, and tells how that went. */
export function useCopy() {
  const [result, setResult] = useState<'copied' | 'failed'>();
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('copied');
    } catch {
      // Browsers refuse it outside of https, or when told so.
      setResult('failed');
    }
  };
  return { result, copy };
}
