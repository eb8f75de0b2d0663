/**
 * Spreadsheets run a cell that begins like a formula. An apostrophe in front makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const toCell = (text: string) =>
  /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;

/** What a cell says without the apostrophe that only kept spreadsheets from running it. */
export const fromCell = (cell: string) =>
  /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;

/** Excel takes a file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';
