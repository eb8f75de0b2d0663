export { ActivityIngest, type ActivityIngestOptions } from './ActivityIngest';
export { createLanes } from './createLanes';
export { scheduleActivityIngest } from './scheduleActivityIngest';
export type { Lane } from './types';
