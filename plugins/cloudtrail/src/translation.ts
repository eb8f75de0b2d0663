import { createTranslationRef } from '@backstage/frontend-plugin-api';
import messages from './messages/en';

/**
 * Texts of the CloudTrail plugin, English by default and Japanese.
 *
 * @public
 */
export const cloudtrailTranslationRef = createTranslationRef({
  id: 'cloudtrail',
  messages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
