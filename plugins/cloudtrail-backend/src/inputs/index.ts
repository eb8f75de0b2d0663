export { type Cursor, formatCursor, parseCursor } from './cursor';
export { parseEntityRef, parseEntityRefText } from './parseEntityRef';
export {
  type EventFilter,
  parseEventFilter,
  type ReadInput,
} from './parseEventFilter';
export { parseEventId, parseExportId } from './parseEventId';
export { PAGE_LIMITS, parseLimit } from './parseLimit';
export {
  clipRange,
  parseTime,
  parseTimeRange,
  parseTrailRange,
  type TimeRange,
} from './parseTimeRange';
