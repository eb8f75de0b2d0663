/** A value of a column of an export: text, number, time, or a map of texts. */
export type ExportValue =
  string | number | null | Date | ReadonlyMap<string, string>;

export type ExportRow = Record<string, ExportValue>;

/** What an export says of a line of the bill, on every day the same. */
export type LineColumns = {
  always: ExportRow;
  /** What depends on the day and the amount in USD. */
  daily(day: number, usd: number): ExportRow;
};
