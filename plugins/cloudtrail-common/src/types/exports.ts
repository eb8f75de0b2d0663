import type { ActivityCoverage, ActivityProblem } from './coverage';
import type { ActivityFilter } from './filter';

/**
 * The formats events can be taken away in.
 *
 * @public
 */
export const activityExportFormats = ['csv', 'ndjson'] as const;

/** One of `activityExportFormats`. @public */
export type ActivityExportFormat = (typeof activityExportFormats)[number];

/**
 * `GET /exports/{id}`: what a file holds, and by what it is recognised. The
 * file's own answer names the id in its header `Hangar-Export-Id`.
 *
 * @public
 */
export type ActivityExportManifest = {
  id: string;
  /** `aborted`: the file ends before its last event and must not be relied on. */
  status: 'running' | 'complete' | 'aborted';
  fileName: string;
  format: ActivityExportFormat;
  /** What the events were narrowed to, with the range that was really exported. */
  filter: ActivityFilter;
  /** Whose events they are; `null` for everything. */
  entityRef: string | null;
  /** The one who took it may not see every event: the file holds what they may see. */
  isPartial: boolean;
  coverage: ActivityCoverage;
  problems: ActivityProblem[];
  /** Events in the file; a CSV file has a line of headings besides. */
  count: number;
  /** Bytes of the file, uncompressed. */
  bytes: number;
  /** Of the file, uncompressed, in hexadecimal digits; `null` unless it is complete. */
  sha256: string | null;
  /** Entity ref of the one who took it. */
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  finishedAt: string | null;
  /** The events come from the simulator. */
  simulated: boolean;
};
