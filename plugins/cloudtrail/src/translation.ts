import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { pageMessages } from './messages/page.en';
import { sensitiveMessages } from './messages/sensitive.en';
import { sentenceMessages } from './messages/sentences.en';

/**
 * Texts of the CloudTrail plugin, English by default and Japanese.
 *
 * @public
 */
export const cloudtrailTranslationRef = createTranslationRef({
  id: 'cloudtrail',
  messages: { ...pageMessages, ...sensitiveMessages, ...sentenceMessages },
  translations: {
    ja: () => import('./locales/ja'),
  },
});
