import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { cloudwatchMessages } from './locales/en';

/**
 * Texts of the CloudWatch plugin, English by default and Japanese.
 *
 * @public
 */
export const cloudwatchTranslationRef: TranslationRef<
  'cloudwatch',
  typeof cloudwatchMessages
> = createTranslationRef({
  id: 'cloudwatch',
  messages: cloudwatchMessages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
