import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { costExplorerMessages } from './messages/en';

/**
 * Texts of the Cost Explorer plugin, English by default and Japanese.
 *
 * @public
 */
export const costExplorerTranslationRef: TranslationRef<
  'cost-explorer',
  typeof costExplorerMessages
> = createTranslationRef({
  id: 'cost-explorer',
  messages: costExplorerMessages,
  translations: {
    ja: () => import('./locales/ja'),
  },
});
