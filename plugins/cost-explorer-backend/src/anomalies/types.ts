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

/** An anomaly that Cost Explorer's own detection found. */
export type AwsAnomaly = {
  payerId: string;
  id: string;
  /** Both inclusive, `YYYY-MM-DD`. */
  firstDay: string;
  lastDay: string;
  /** What its monitor watches: a service, an account, a value of a tag or cost category; `''` where it is not told. */
  dimensionValue: string;
  /** The services behind it, the largest part first. */
  services: string[];
  /** Of all its days together, in USD. */
  actual: number;
  expected: number;
};
