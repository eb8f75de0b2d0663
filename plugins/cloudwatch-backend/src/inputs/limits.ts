/** How many log events an answer may hold. */
export const LOG_LIMITS = { max: 1000, default: 100 };

/** How many entries of an alarm's history a page may hold; AWS allows 100. */
export const HISTORY_LIMITS = { max: 100, default: 50 };
