import { CsvError, parse } from 'csv-parse/sync';
import { fromCell } from '../../csv/cells.ts';
import { Problem } from '../../problems/problem.ts';
import { type Column, COLUMNS, REQUIRED_COLUMNS } from './columns.ts';

export const MAX_ROWS = 10_000;

/** A row of the file: what each of its columns says, and the line that it begins on. */
export type Row = { line: number; cells: Partial<Record<Column, string>> };
type Parsed = { record: string[]; info: { bytes: number } };

const refusal = (code: string, detail: string, cause?: unknown) =>
  new Problem({ status: 400, code, detail, cause });

/** The parser counts a line break inside a cell twice where it is written as CR LF. */
function lineCounter(text: string) {
  const bytes = Buffer.from(text);
  let position = 0;
  let line = 1;
  const moveTo = (end: number) => {
    for (; position < end; position += 1) if (bytes[position] === 10) line += 1;
  };
  return {
    moveTo,
    /** The line of what comes next that is no line break. */
    next() {
      while (bytes[position] === 13 || bytes[position] === 10) {
        moveTo(position + 1);
      }
      return line;
    },
  };
}

function readRecords(text: string): { line: number; record: string[] }[] {
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw refusal(
      'invalid-csv',
      `The file cannot be read as CSV, at line ${line}: a cell with a quotation mark, a comma or a line break must stand between quotation marks, and a quotation mark inside is written twice.`,
      error,
    );
  }
  const lines = lineCounter(text);
  return parsed.map(({ record, info }) => {
    const line = lines.next();
    lines.moveTo(info.bytes);
    return { line, record };
  });
}

function readHeader(record: string[]): Column[] {
  const names = record.map(name => name.trim());
  const isColumn = (name: string): name is Column =>
    (COLUMNS as readonly string[]).includes(name);
  const list = (some: readonly string[]) => some.join(', ');
  const unknown = names.filter(name => !isColumn(name));
  const missing = REQUIRED_COLUMNS.filter(name => !names.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const faults = [
    missing.length > 0 && `it lacks ${list(missing)}`,
    unknown.length > 0 && `it has ${list(unknown)}, which is not known`,
    twice.length > 0 && `it has ${list(twice)} twice`,
  ].filter(Boolean);
  if (faults.length === 0) return names.filter(isColumn);
  throw refusal(
    'invalid-csv',
    `The first line must name the columns, with commas between them, such as ${list(COLUMNS)}; ${list(faults as string[])}.`,
  );
}

/** Reads a CSV file of parts. A cell keeps its text, without spaces around it. */
export function parseFile(text: string): Row[] {
  const [header, ...records] = readRecords(text);
  const columns = readHeader(header?.record ?? []);
  const filled = records.filter(({ record }) => record.some(Boolean));
  if (filled.length === 0) {
    throw refusal('invalid-csv', 'The file has no part below its first line.');
  }
  if (filled.length > MAX_ROWS) {
    throw refusal(
      'too-many-rows',
      `The file has ${filled.length} parts and nothing was imported: split it into files of at most ${MAX_ROWS}.`,
    );
  }
  return filled.map(({ line, record }) => {
    if (record.length !== columns.length) {
      throw refusal(
        'invalid-csv',
        `Line ${line} has ${record.length} cells instead of ${columns.length}: put a text that has a comma between quotation marks.`,
      );
    }
    const cells = columns.map(
      (column, index) =>
        [column, fromCell(record[index] ?? '').trim()] as const,
    );
    return { line, cells: Object.fromEntries(cells) };
  });
}
