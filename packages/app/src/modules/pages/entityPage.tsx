import {
  appLanguageApiRef,
  coreExtensionData,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  defaultEntityContentGroupDefinitions,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { JSX } from 'react';
import { shellTranslationRef } from '../../messages';
import { useTitle } from './useTitle';

/**
 * The catalog's entity page with its tabs in the reader's language. The page takes tab titles when it is
 * built, so there is one page per language, built when that language is first shown.
 */
export const entityPage = catalogPlugin
  .getExtension('page:catalog/entity')
  .override({
    *factory(originalFactory, { config, inputs }) {
      const groups = config.groups ?? [defaultEntityContentGroupDefinitions];
      const build = (translate: (title: string) => string) =>
        originalFactory({
          config: {
            ...config,
            groups: groups.map(group =>
              Object.fromEntries(
                Object.entries(group).map(([id, definition]) => [
                  id,
                  { ...definition, title: translate(definition.title) },
                ]),
              ),
            ),
          },
          inputs: {
            ...inputs,
            contents: inputs.contents.map(content =>
              [...content].map(value =>
                value.id === EntityContentBlueprint.dataRefs.title.id
                  ? EntityContentBlueprint.dataRefs.title(
                      translate(
                        content.get(EntityContentBlueprint.dataRefs.title),
                      ),
                    )
                  : value,
              ),
            ),
          },
        });
      const pages = new Map<string, JSX.Element>();

      const TranslatedEntityPage = () => {
        const { language } = useApi(appLanguageApiRef).getLanguage();
        // Renders again when the language changes.
        useTranslationRef(shellTranslationRef);
        const translate = useTitle();
        const page =
          pages.get(language) ??
          build(translate).get(coreExtensionData.reactElement);
        pages.set(language, page);
        return <div key={language}>{page}</div>;
      };

      yield* originalFactory();
      yield coreExtensionData.reactElement(<TranslatedEntityPage />);
    },
  });
