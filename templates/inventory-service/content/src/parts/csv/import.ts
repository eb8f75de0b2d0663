import type { Actor } from '../../access/actor.ts';
import { recordAudit, recordAudits } from '../../audit/record.ts';
import type { Db } from '../../database/client.ts';
import { orderIfShort } from '../../orders/automatic-orders.ts';
import { conflict, violates } from '../../problems/common.ts';
import { type FieldProblem, Problem } from '../../problems/problem.ts';
import type { ImportReport, PartInput } from '../schemas.ts';
import { findParts, insertParts, updateParts } from '../store.ts';
import { parseFile } from './parse-file.ts';
import { type Change, type Plan, planImport } from './plan.ts';

const BATCH = 500;
/** A file with the wrong columns has a problem in every row: the first ones say enough. */
const MAX_PROBLEMS = 1000;

const batches = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );

function refuse(problems: FieldProblem[]): Problem {
  const lines = new Set(problems.map(({ line }) => line)).size;
  const shown = problems.slice(0, MAX_PROBLEMS);
  const rest =
    problems.length > shown.length
      ? ` The first ${MAX_PROBLEMS} of ${problems.length} problems are listed.`
      : '';
  return new Problem({
    status: 400,
    code: 'invalid-rows',
    detail: `${lines} ${lines === 1 ? 'line' : 'lines'} of the file cannot be imported, so nothing was: correct them and send the file again.${rest}`,
    errors: shown,
  });
}

async function add(trx: Db, actor: Actor, inputs: PartInput[]) {
  const ids = await insertParts(trx, inputs);
  const parts = await findParts(trx, ids);
  await recordAudits(
    trx,
    actor,
    parts.map(after => ({
      action: 'part.created',
      recordType: 'part',
      recordId: after.id,
      after,
    })),
  );
}

async function update(trx: Db, actor: Actor, changes: Change[]) {
  await updateParts(
    trx,
    changes.map(({ before, input }) => ({ id: before.id, input })),
  );
  for (const { before, input } of changes) {
    const isSame =
      before.reorderPoint === input.reorderPoint &&
      before.reorderQuantity === input.reorderQuantity;
    if (!isSame) await orderIfShort(trx, actor, before.id);
  }
  const ids = changes.map(({ before }) => before.id);
  const after = new Map(
    (await findParts(trx, ids)).map(part => [part.id, part]),
  );
  await recordAudits(
    trx,
    actor,
    changes.map(({ before }) => ({
      action: 'part.updated',
      recordType: 'part',
      recordId: before.id,
      before,
      after: after.get(before.id) ?? {},
    })),
  );
}

async function write(trx: Db, actor: Actor, plan: Plan, report: ImportReport) {
  for (const inputs of batches(plan.added)) await add(trx, actor, inputs);
  for (const changes of batches(plan.changed)) {
    await update(trx, actor, changes);
  }
  await recordAudit(trx, actor, {
    action: 'parts.imported',
    recordType: 'part',
    recordId: 'file',
    after: report,
  });
}

/**
 * Adds the parts of a CSV file and changes those that are there: all of them or, where any row
 * is wrong, none (400 `invalid-rows`, with line, column and sentence for each fault).
 */
export async function importParts(
  db: Db,
  actor: Actor,
  text: string,
  dryRun: boolean,
): Promise<ImportReport> {
  const rows = parseFile(text);
  try {
    return await db.transaction().execute(async trx => {
      const plan = await planImport(trx, rows);
      if (plan.problems.length > 0) throw refuse(plan.problems);
      const report: ImportReport = {
        dryRun,
        created: plan.added.length,
        updated: plan.changed.length,
        unchanged: plan.unchanged,
      };
      if (!dryRun) await write(trx, actor, plan, report);
      return report;
    });
  } catch (error) {
    if (!violates(error, 'parts_part_number_unique')) throw error;
    throw conflict(
      'duplicate-part-number',
      'Somebody else added one of these parts at the same moment and nothing was imported: send the file again.',
    );
  }
}
