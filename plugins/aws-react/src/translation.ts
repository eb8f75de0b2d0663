import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { awsReactMessages } from './locales/en';

/**
 * Texts of the shared AWS components, English by default and Japanese.
 *
 * Works in both frontend systems: the messages and their translation come with
 * the reference, an app overrides them as any other plugin's.
 *
 * @see {@link https://backstage.io/docs/plugins/internationalization | Internationalization}
 * @public
 */
export const awsReactTranslationRef: TranslationRef<
  'aws-react',
  typeof awsReactMessages
> = createTranslationRef({
  id: 'aws-react',
  messages: awsReactMessages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
