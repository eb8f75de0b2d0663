import type { SavedLogQuery } from '../types';

/**
 * The log searches every portal has: the newest messages, those that look like
 * errors, and those that tell of a pause.
 *
 * @public
 */
export const builtInLogQueries: ReadonlyArray<SavedLogQuery> = [
  {
    id: 'newest',
    title: { en: 'Newest messages', ja: '最新のログ' },
    query: '',
    errorsOnly: false,
  },
  {
    id: 'errors',
    title: { en: 'Errors', ja: 'エラーログ' },
    query: '',
    errorsOnly: true,
  },
  {
    id: 'pause-events',
    title: { en: 'Pause events', ja: '一時停止（pause）イベント' },
    query: 'pause',
    errorsOnly: false,
  },
];
