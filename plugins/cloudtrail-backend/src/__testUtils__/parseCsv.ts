/** Reads a CSV file as RFC 4180 describes it, with the mark of UTF-8. */
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
