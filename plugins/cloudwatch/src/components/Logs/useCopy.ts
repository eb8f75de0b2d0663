import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { cloudwatchTranslationRef } from '../../translation';

/** Copies text and tells how it went. */
export function useCopy() {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const [told, setTold] = useState('');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(t('logs.copied'));
    } catch {
      setTold(t('logs.copyFailed'));
    }
  };
  return { copy, told };
}
