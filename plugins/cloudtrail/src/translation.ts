import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { cloudtrailMessages } from './messages/en';

/**
 * Texts of the CloudTrail plugin, English by default and Japanese.
 *
 * @public
 */
export const cloudtrailTranslationRef: TranslationRef<
  'cloudtrail',
  typeof cloudtrailMessages
> = createTranslationRef({
  id: 'cloudtrail',
  messages: cloudtrailMessages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
