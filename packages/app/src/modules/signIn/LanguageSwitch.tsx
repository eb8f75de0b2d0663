import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { shellTranslationRef } from '../../messages';

/** Each language in its own words. */
function nameOf(language: string): string {
  return (
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ??
    language
  );
}

export function LanguageSwitch() {
  const { t } = useTranslationRef(shellTranslationRef);
  const languageApi = useApi(appLanguageApiRef);
  return (
    <ToggleButtonGroup
      aria-label={t('signIn.language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[languageApi.getLanguage().language]}
      onSelectionChange={keys => {
        const [language] = keys;
        languageApi.setLanguage(String(language));
      }}
    >
      {languageApi.getAvailableLanguages().languages.map(language => (
        <ToggleButton key={language} id={language}>
          {nameOf(language)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
