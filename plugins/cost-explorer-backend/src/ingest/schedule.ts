import type { SourceState } from '../store';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_BACK_OFF_MS = 15 * MINUTE_MS;
/** AWS refreshes its figures at most three times a day. */
const MAX_INGESTS_A_DAY = 3;
/** So that one is left for the regular times. */
const MAX_EARLY_INGESTS_A_DAY = 2;

/** What is to be done with a source now. */
export type Due = 'nothing' | 'continue' | 'begin';

const toTime = (text: string | null): number =>
  text === null ? -Infinity : Date.parse(text);

/** How long to wait after so many failures in a row. */
export const getBackOff = (failures: number, frequencyMs: number): number =>
  Math.min(FIRST_BACK_OFF_MS * 2 ** Math.max(failures - 1, 0), frequencyMs);

/**
 * Whether an ingest goes on or another may begin. A time that lies further ahead
 * than any that is ever set was written before the clock jumped back: it counts for nothing.
 */
export function getDue(
  state: SourceState,
  options: {
    now: Date;
    frequencyMs: number;
    /** When ingests of the source began, ISO 8601. */
    begun: string[];
    /** Entities ask for costs that have not been read. */
    isWanted: boolean;
  },
): Due {
  const { frequencyMs, begun, isWanted } = options;
  const now = options.now.getTime();
  const next = toTime(state.nextAttemptAt);
  const isWaiting = next > now && next <= now + frequencyMs;
  const age = now - toTime(state.ingestStartedAt);
  const isOld = age >= frequencyMs || age < 0;
  if (!state.isIngestDone && !isOld) {
    return isWaiting ? 'nothing' : 'continue';
  }
  if (state.failures > 0 && isWaiting) {
    return 'nothing';
  }
  const lastDay = begun.filter(start => {
    const ago = now - Date.parse(start);
    return ago >= 0 && ago < DAY_MS;
  }).length;
  const isEarly =
    isWanted && age >= FIRST_BACK_OFF_MS && lastDay < MAX_EARLY_INGESTS_A_DAY;
  return lastDay < MAX_INGESTS_A_DAY && (isOld || isEarly)
    ? 'begin'
    : 'nothing';
}
