import type { Db } from '../../database/client.ts';
import type { FieldProblem } from '../../problems/problem.ts';
import type { PartInput, PartSummary } from '../schemas.ts';
import { hasHistory, lockPartsByNumber } from '../store.ts';
import { checkRow, inputOf } from './check-row.ts';
import type { Row } from './parse-file.ts';
import { readReferences } from './references.ts';

export type Change = { before: PartSummary; input: PartInput };
export type Plan = {
  added: PartInput[];
  changed: Change[];
  unchanged: number;
  problems: FieldProblem[];
};

const sameAs = (input: PartInput) => {
  const { amount, currency } = input.unitPrice;
  const price = { amount: Number(amount), currency };
  return JSON.stringify(
    Object.entries({ ...input, unitPrice: price }).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
};

/** The unit of a part is fixed once anything was counted in it. */
async function checkUnit(
  trx: Db,
  { before, input }: Change,
): Promise<FieldProblem[]> {
  if (before.unit === input.unit || !(await hasHistory(trx, before.id))) {
    return [];
  }
  const message = `The unit of ${before.partNumber} cannot change any more, because movements or orders were counted in it: leave it at ${before.unit}.`;
  return [{ field: 'unit', code: 'in-use', message }];
}

function checkTwice(row: Row, lines: Map<string, number>): FieldProblem[] {
  const number = (row.cells.partNumber ?? '').toUpperCase();
  const first = lines.get(number);
  if (first === undefined) lines.set(number, row.line);
  if (first === undefined || number === '') return [];
  const message = `${number} is already on line ${first}: keep one of the two lines.`;
  return [{ field: 'partNumber', code: 'repeated', message }];
}

/** Finds out what the rows change, and everything that is wrong with them. The parts stay locked for the caller. */
export async function planImport(trx: Db, rows: Row[]): Promise<Plan> {
  const references = await readReferences(trx);
  const numbers = rows.map(row => (row.cells.partNumber ?? '').toUpperCase());
  const parts = await lockPartsByNumber(trx, numbers);
  const lines = new Map<string, number>();
  const plan: Plan = { added: [], changed: [], unchanged: 0, problems: [] };
  for (const [index, row] of rows.entries()) {
    const before = parts.get(numbers[index] ?? '');
    const checked = checkRow(row, references, before);
    const problems = [
      ...checkTwice(row, lines),
      ...checked.problems,
      ...(checked.input && before
        ? await checkUnit(trx, { before, input: checked.input })
        : []),
    ];
    plan.problems.push(...problems.map(each => ({ ...each, line: row.line })));
    if (!checked.input) continue;
    if (!before) plan.added.push(checked.input);
    else if (sameAs(checked.input) === sameAs(inputOf(before))) {
      plan.unchanged += 1;
    } else plan.changed.push({ before, input: checked.input });
  }
  return plan;
}
