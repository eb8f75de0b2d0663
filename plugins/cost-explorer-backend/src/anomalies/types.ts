import type { DailyAmount } from '../forecast';

/** What one service cost on one day. */
export type DailyServiceAmount = DailyAmount & {
  /** AWS's name of the service. */
  service: string;
};

/** A day well outside of what was to be expected. Several in a row are one. */
export type FoundAnomaly = {
  /** The first day, `YYYY-MM-DD`. */
  date: string;
  /** Days in a row. */
  days: number;
  /** The service that explains most of it. */
  service: string;
  /** What the days cost together, and what was to be expected of them. */
  actual: number;
  expected: number;
};

export type AnomalyOptions = {
  /** First day to look at, `YYYY-MM-DD`. Earlier days are history. */
  from: string;
  /** The day after the last one to look at. */
  to: string;
  /** Smaller differences are left out, in the currency of the amounts. */
  minimumImpact: number;
  /** Of the interval, above 0 and below 1. */
  confidence: number;
};
