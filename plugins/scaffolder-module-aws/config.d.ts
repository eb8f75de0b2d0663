export interface Config {
  aws?: {
    /** Defaults of the organisation's naming and tagging convention. */
    organization?: {
      /**
       * Value of the tag `Project`.
       * @visibility frontend
       */
      project?: string;
      /**
       * The tag `Cost` is `<costTagPrefix>_<user>`.
       * @visibility frontend
       */
      costTagPrefix?: string;
    };
    /** What one US dollar is in other currencies; estimates show yen where `JPY` is set. */
    exchangeRates?: {
      [currency: string]: {
        /**
         * How much of the currency one US dollar is, such as 150.
         * @visibility frontend
         */
        perUsd: number;
        /**
         * Day of the rate, `YYYY-MM-DD`, in quotes.
         * @visibility frontend
         */
        asOf: string;
      };
    };
  };
}
