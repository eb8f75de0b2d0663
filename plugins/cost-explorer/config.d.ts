export interface Config {
  costExplorer?: {
    /**
     * How costs are counted that the portal reads, by AWS's names; the tab *Cost* offers them where there are several.
     * @visibility frontend
     */
    metrics?: Array<
      | 'UnblendedCost'
      | 'AmortizedCost'
      | 'NetUnblendedCost'
      | 'NetAmortizedCost'
    >;
  };
  aws?: {
    /** What one US dollar is in other currencies; costs can be shown in yen where `JPY` is set. */
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
