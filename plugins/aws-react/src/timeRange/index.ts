export { CustomRangeDialog } from './CustomRangeDialog';
export { parseTimeRange, type TimeRangeParams } from './parseTimeRange';
export { RangeDialog } from './RangeDialog';
export { RefreshControls } from './RefreshControls';
export { TimeRangePicker } from './TimeRangePicker';
export { TimeRangeProblems } from './TimeRangeProblems';
export {
  timeRangePresets,
  type AutoRefresh,
  type TimeRangePreset,
  type TimeRangeProblem,
  type TimeRangeSelection,
  type TimeWindow,
} from './types';
export { useTimeRange, type TimeRangeState } from './useTimeRange';
