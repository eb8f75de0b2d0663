import type { ActivityEvent } from './events';

/**
 * `GET /history`: events of the organisation's trail, read by Athena when
 * somebody asks, for what is older than the store.
 *
 * @public
 */
export type ActivityHistory = {
  from: string;
  to: string;
  /** The newest first. */
  items: ActivityEvent[];
  /** There are more than are shown: choose a shorter range or a narrower filter. */
  isTruncated: boolean;
  /** What Athena read for this answer; AWS bills by it. */
  scannedBytes: number;
  /** How much one question may read. */
  scanLimitBytes: number;
  simulated: boolean;
};
