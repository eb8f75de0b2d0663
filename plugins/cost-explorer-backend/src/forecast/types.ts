/** What one UTC day cost, as a plain number of one currency: for statistics, never for sums that are shown. */
export type DailyAmount = {
  /** `YYYY-MM-DD`. */
  date: string;
  amount: number;
  /** AWS may still change it; most often it will still grow. */
  isEstimated?: boolean;
};

export type ForecastOptions = {
  /** The UTC day that is not over yet, `YYYY-MM-DD`. Its month is forecast. */
  today: string;
  /** How sure the interval is to be, above 0 and below 1. */
  confidence: number;
  /**
   * The last day that AWS has told about, `YYYY-MM-DD`. Days up to it that are
   * left out cost nothing. Defaults to the last of the days.
   */
  through?: string;
};

/** What the whole month will have cost, with an interval. */
export type MonthEnd = {
  /** `YYYY-MM`. */
  month: string;
  amount: number;
  low: number;
  high: number;
  confidence: number;
  method: 'trend-and-weekday' | 'run-rate';
  /** Days from the first cost to the last day known. */
  historyDays: number;
};
