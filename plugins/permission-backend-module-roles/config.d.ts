export interface Config {
  permission?: {
    /** Who has which role: references of users and groups. Everybody who signs in may do what needs no role. */
    roles?: {
      /** Creates, watches and removes environments. */
      engineer?: string[];
      /** Watches and repairs. */
      operator?: string[];
      /** Reads what the teams' systems cost and sets their budgets. */
      manager?: string[];
      /** Reads the activity of everybody. */
      auditor?: string[];
      /** Runs the portal. */
      administrator?: string[];
    };
  };
}
