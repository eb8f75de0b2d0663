/** Actions on resources; without resources they are on `*`, see `unscoped-actions.ts`. */
export type Permission = {
  actions: string[];
  resources?: string[];
  conditions?: Record<string, Record<string, string>>;
};
