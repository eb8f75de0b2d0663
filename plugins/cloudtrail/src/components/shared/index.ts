export { Breakable } from './Breakable';
export { downloadFile } from './downloadFile';
export { EventTime } from './EventTime';
export { Person } from './Person';
export { SensitiveFlag } from './SensitiveFlag';
export { useCopy } from './useCopy';
export { useIsNarrow } from './useIsNarrow';
