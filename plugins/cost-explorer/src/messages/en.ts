import { entityMessages } from './entity.en';
import { pagesMessages } from './pages.en';

/**
 * English texts of the Cost Explorer plugin, by key.
 *
 * @public
 */
export const costExplorerMessages = { ...entityMessages, ...pagesMessages };
