import { entityMessages } from '../messages/entity.ja';
import { pagesMessages } from '../messages/pages.ja';

/** Japanese texts of the Cost Explorer plugin. */
export default { ...entityMessages, ...pagesMessages };
