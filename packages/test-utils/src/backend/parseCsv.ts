/**
 * Reads a CSV file as RFC 4180 describes it, with or without the byte order mark
 * of UTF-8.
 *
 * @param text - the file; rows end with CR LF
 * @returns the cells of each row, without their quotation marks
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180 | RFC 4180}
 * @public
 */
export function parseCsv(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/y;
  const rows: string[][] = [[]];
  const content = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < content.length) {
    const [, value, end] = cell.exec(content) ?? ['', '', ''];
    rows[rows.length - 1].push(
      value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
    );
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  return rows.filter(row => row.length > 0);
}
