import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Keeps `<html lang>` at the language on screen: screen readers and font choice depend on it. */
export function DocumentLanguage() {
  const languageApi = useApi(appLanguageApiRef);
  useEffect(() => {
    const apply = (language: string) => {
      document.documentElement.lang = language;
    };
    apply(languageApi.getLanguage().language);
    const subscription = languageApi
      .language$()
      .subscribe(({ language }) => apply(language));
    return () => subscription.unsubscribe();
  }, [languageApi]);
  return null;
}
