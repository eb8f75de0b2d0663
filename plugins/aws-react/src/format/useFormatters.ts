import { useEffect, useMemo, useState } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { createFormatters, type Formatters } from './createFormatters';

/**
 * The formatters of the language the user reads the portal in; follows a
 * switch of the language.
 *
 * @public
 */
export function useFormatters(): Formatters {
  const languageApi = useApi(appLanguageApiRef);
  const [language, setLanguage] = useState(
    () => languageApi.getLanguage().language,
  );
  useEffect(() => {
    const subscription = languageApi
      .language$()
      .subscribe(next => setLanguage(next.language));
    setLanguage(languageApi.getLanguage().language);
    return () => subscription.unsubscribe();
  }, [languageApi]);
  return useMemo(() => createFormatters(language), [language]);
}
