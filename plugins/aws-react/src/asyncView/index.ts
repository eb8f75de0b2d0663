export {
  getViewData,
  isViewPending,
  type AsyncView,
  type DatedAnswer,
} from './types';
export { useAsyncView, type AsyncViewOptions } from './useAsyncView';
