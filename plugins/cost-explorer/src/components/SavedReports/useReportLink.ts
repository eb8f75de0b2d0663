import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { costExplorerTranslationRef } from '../../translation';

/** Copies the link that reproduces a saved report, and tells how that went. */
export function useReportLink(onTold: (text: string) => void) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return useCallback(
    async (id: string) => {
      const link = new URL(window.location.href);
      const currency = link.searchParams.get('currency');
      link.search = '';
      link.hash = '';
      link.searchParams.set('report', id);
      if (currency) {
        link.searchParams.set('currency', currency);
      }
      try {
        await navigator.clipboard.writeText(link.toString());
        onTold(t('saved.copied'));
      } catch {
        // A browser gives the clipboard only to pages it takes for secure.
        onTold(t('saved.copyFailed', { link: link.toString() }));
      }
    },
    [t, onTold],
  );
}
