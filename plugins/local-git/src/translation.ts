import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { localGitMessages } from './locales/en';

/**
 * Texts of the repository card and the documents, English by default and Japanese.
 *
 * @public
 */
export const localGitTranslationRef: TranslationRef<
  'local-git',
  typeof localGitMessages
> = createTranslationRef({
  id: 'local-git',
  messages: localGitMessages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
