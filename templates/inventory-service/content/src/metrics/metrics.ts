import type { ServiceIdentity } from '../config.ts';
import type { Db } from '../database/client.ts';
import { emfLine } from './emf.ts';
import { readStock, watchProcess } from './gauges.ts';
import { RequestCounts } from './request-counts.ts';

type Options = {
  db: Db;
  service: ServiceIdentity;
  requests?: RequestCounts;
  write?: (line: string) => void;
};

/**
 * Writes one line of metrics a minute, and one more when it is stopped, so that the last
 * requests of a process are counted too.
 */
export function startMetrics({
  db,
  service,
  requests = new RequestCounts(),
  write = line => void process.stdout.write(line),
}: Options) {
  const watch = watchProcess(db);
  const report = async () => {
    // A database that is away is for the health check to tell.
    const stock = await readStock(db).catch(() => ({}));
    write(emfLine(service, { ...requests.take(), ...watch.take(), ...stock }));
  };
  const timer = setInterval(report, 60_000).unref();
  return {
    requests,
    report,
    /** Asks the database nothing more. */
    stop() {
      clearInterval(timer);
      write(emfLine(service, { ...requests.take(), ...watch.take() }));
      watch.stop();
    },
  };
}
