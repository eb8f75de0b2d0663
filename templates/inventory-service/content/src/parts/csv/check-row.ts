import type { FastifySchemaValidationError } from 'fastify';
import { Compile } from 'typebox/compile';
import { toFieldProblems } from '../../problems/field-problems.ts';
import type { FieldProblem } from '../../problems/problem.ts';
import { PartInput, type PartSummary } from '../schemas.ts';
import type { Column } from './columns.ts';
import type { Row } from './parse-file.ts';
import type { References } from './references.ts';

const validator = Compile(PartInput);
const COLUMN_OF: Record<string, string> = {
  'unitPrice.amount': 'unitPrice',
  'unitPrice.currency': 'currency',
};

/** What the form would send to leave the part as it is. */
export const inputOf = (part: PartSummary): PartInput => ({
  partNumber: part.partNumber,
  name: part.name,
  description: part.description,
  categoryId: part.category.id,
  locationId: part.location?.id ?? null,
  supplierId: part.supplier?.id ?? null,
  unit: part.unit,
  unitPrice: part.unitPrice,
  reorderPoint: part.reorderPoint,
  reorderQuantity: part.reorderQuantity,
});

/** A whole number, or the text itself, which is then refused as no number. */
const whole = (text: string) =>
  /^-?\d{0,15}$/.test(text) ? Number(text) : text;

/** Whether the row may change this part, or add one where there is none. */
function checkPart({ cells }: Row, before?: PartSummary): FieldProblem[] {
  const number = cells.partNumber;
  if (before?.archivedAt) {
    const message = `${number} is archived: restore it first.`;
    return [{ field: 'partNumber', code: 'archived', message }];
  }
  if (!cells.version || cells.version === String(before?.version)) return [];
  const message = before
    ? `Somebody else changed ${number} since the file was exported: export it again, or empty the cell to overwrite their change.`
    : `There is no part ${number} any more: empty the cell to add it.`;
  const code = before ? 'stale' : 'unknown';
  return [{ field: 'version', code, message }];
}

const DEFAULTS = { description: '', reorderPoint: 0, reorderQuantity: 0 };

type Readers = Record<Column, (text: string) => Partial<Unchecked>>;
type Unchecked = Record<keyof PartInput, unknown>;

/** What each column's text says about the part; a reference that is not found goes to `problems`. */
function readersOf(
  { cells }: Row,
  references: References,
  problems: FieldProblem[],
): Readers {
  const find = (field: keyof References, text: string) => {
    const { id, problem } = references[field](text);
    if (problem) problems.push(problem);
    // Any id: the fault is told already.
    return id ?? 1;
  };
  const findAny = (field: keyof References, text: string) =>
    text ? find(field, text) : null;
  return {
    partNumber: text => ({ partNumber: text.toUpperCase() }),
    name: name => ({ name }),
    description: description => ({ description }),
    category: path => ({ categoryId: find('category', path) }),
    unit: unit => ({ unit }),
    unitPrice: amount => ({ unitPrice: { amount, currency: cells.currency } }),
    currency: () => ({}),
    location: code => ({ locationId: findAny('location', code) }),
    supplier: name => ({ supplierId: findAny('supplier', name) }),
    reorderPoint: text => ({ reorderPoint: whole(text) }),
    reorderQuantity: text => ({ reorderQuantity: whole(text) }),
    version: () => ({}),
  };
}

export type Checked = { input?: PartInput; problems: FieldProblem[] };

/** What a row makes of a part, or what is wrong with it. Columns that the file lacks keep what the part has. */
export function checkRow(
  row: Row,
  references: References,
  before?: PartSummary,
): Checked {
  const problems = checkPart(row, before);
  const readers = readersOf(row, references, problems);
  const given = (Object.entries(row.cells) as [Column, string][]).map(
    ([column, text]) => readers[column](text),
  );
  const input: Partial<Unchecked> = Object.assign(
    {},
    DEFAULTS,
    before && inputOf(before),
    ...given,
  );
  if (validator.Check(input)) {
    return problems.length > 0 ? { problems } : { input, problems };
  }
  const errors = validator.Errors(input) as FastifySchemaValidationError[];
  const faults = toFieldProblems(errors, PartInput).map(fault => ({
    ...fault,
    field: COLUMN_OF[fault.field] ?? fault.field,
  }));
  return { problems: [...problems, ...faults] };
}
