export { Breakable } from './Breakable';
export { EventTime } from './EventTime';
export { Person } from './Person';
export { SensitiveFlag } from './SensitiveFlag';
export { useCopy } from './useCopy';
export { useIsNarrow } from './useIsNarrow';
