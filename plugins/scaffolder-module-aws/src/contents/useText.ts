import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { scaffolderAwsTranslationRef } from '../translation';
import type { Text } from './readContents';

/** Chooses a text in the reader's language. */
export function useText(): (text: Text) => string {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  // Renders again when the language changes.
  useTranslationRef(scaffolderAwsTranslationRef);
  return text => (language === 'ja' ? text.ja : text.en);
}
