export interface Config {
  cloudwatch?: {
    logs?: {
      /**
       * The most bytes one log search may read. CloudWatch Logs Insights bills
       * by the bytes read. Defaults to 1 GiB.
       */
      scanLimitBytes?: number;

      /** Log searches offered to everybody, after the built-in ones. */
      savedQueries?: Array<{
        /** Unique among all saved queries. */
        id: string;
        /** Shown to the user, by language. */
        title: { en: string; ja: string };
        /** Plain text that a message must contain. */
        query?: string;
        /** Only messages that look like errors. */
        errorsOnly?: boolean;
      }>;
    };
  };
}
