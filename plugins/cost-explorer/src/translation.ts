import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entityMessages } from './messages/entity.en';
import { pagesMessages } from './messages/pages.en';

/**
 * Texts of the Cost Explorer plugin, English by default and Japanese.
 *
 * @public
 */
export const costExplorerTranslationRef = createTranslationRef({
  id: 'cost-explorer',
  messages: { ...entityMessages, ...pagesMessages },
  translations: {
    ja: () => import('./locales/ja'),
  },
});
