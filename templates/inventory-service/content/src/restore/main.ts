import { parseDatabaseAddress } from '../database/address.ts';
import { createDb } from '../database/client.ts';
import { explainFailure } from '../start/explain-failure.ts';
import { formatReport, verifyRestored } from './report.ts';

/** Checks the database of `DATABASE_URL` after a restore; `docs/backup-and-restore.md` tells when. */
async function main(): Promise<void> {
  const db = createDb({ connectionString: parseDatabaseAddress(process.env) });
  try {
    const report = await verifyRestored(db);
    process.stdout.write(formatReport(report));
    if (report.broken.length) process.exitCode = 1;
  } finally {
    await db.destroy();
  }
}

main().catch(error => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
});
