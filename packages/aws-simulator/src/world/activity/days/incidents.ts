import type { Service } from '../../services/types';
import type { WorldState } from '../../WorldState';
import { atTerminal, inConsole } from '../actors';
import { executeCommand } from '../calls/ecsCalls';
import { changeIngress } from '../calls/guardCalls';
import { databaseGroupId, stemOf } from '../calls/resources';
import { rotateSecret, startJob } from '../calls/workCalls';
import type { DayBook } from '../DayBook';

const POSTGRES = 5432;

/**
 * What people did before the incidents that metrics and logs show: a job that
 * keeps the processor busy was started by hand, requests fail because somebody
 * tidied up the database's security group or replaced a secret.
 */
export function writeIncidents(
  book: DayBook,
  world: WorldState,
  service: Service,
): void {
  const timeline = world.timeline(service);
  const { cpuEpisode, errorBurst } = timeline.day(book.minute(12)) ?? {};
  if (!cpuEpisode || !errorBurst) {
    return;
  }
  const operator = atTerminal(book.random(2) < 0.6 ? 'operator' : 'engineer');
  const before = cpuEpisode.startMinute - 3;
  const [first] = timeline.tasks(before);
  book.write(
    before,
    operator,
    service.type === 'ecs-service' && first
      ? executeCommand(service, first, '/app/bin/recount-stock --all')
      : startJob(service, `${stemOf(service)}-recompute`),
  );
  if (service.database) {
    const tidier = inConsole('engineer');
    const rule = { port: POSTGRES, cidr: '10.0.20.0/22', description: 'tasks' };
    const group = databaseGroupId(service);
    const { startMinute, endMinute } = errorBurst;
    book.write(
      startMinute - 2,
      tidier,
      changeIngress(book.scope, 'Revoke', group, rule),
    );
    book.write(
      endMinute - 1,
      tidier,
      changeIngress(book.scope, 'Authorize', group, rule),
    );
  } else {
    const { startMinute } = errorBurst;
    book.write(
      startMinute - 1,
      inConsole('operator'),
      rotateSecret(service, book.day),
    );
  }
}
