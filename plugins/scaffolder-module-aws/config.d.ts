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
  };
}
