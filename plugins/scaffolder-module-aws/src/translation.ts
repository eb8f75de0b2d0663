import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { scaffolderAwsMessages } from './locales/en';

/**
 * Texts of the form fields for AWS templates, English by default and Japanese.
 *
 * @see {@link https://backstage.io/docs/plugins/internationalization | Internationalization}
 * @public
 */
export const scaffolderAwsTranslationRef: TranslationRef<
  'scaffolder-aws',
  typeof scaffolderAwsMessages
> = createTranslationRef({
  id: 'scaffolder-aws',
  messages: scaffolderAwsMessages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
