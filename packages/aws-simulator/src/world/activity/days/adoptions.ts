import type { Scope, Service } from '../../services/types';
import { tokyoDay } from '../../time';
import type { WorldState } from '../../WorldState';
import { samplePeople } from '../../sample';
import { atTerminal } from '../actors';
import { createAppRunnerService } from '../calls/appRunnerCalls';
import { createService, registerTaskDefinition } from '../calls/ecsCalls';
import { DayBook } from '../DayBook';
import type { TrailEvent } from '../types';

/** How the services came into the world that it knows by their names only. */
export function adoptions(
  world: WorldState,
  { accountId, region }: Scope,
  day: number,
): TrailEvent[] {
  const book = new DayBook(world.seed, { accountId, region }, day);
  for (const service of world.services.list({ accountId, region })) {
    const { startMinute, adopted, stackId } = service;
    const isNew = startMinute !== undefined && tokyoDay(startMinute) === day;
    if (isNew && adopted && !stackId) {
      writeCreation(
        book.chapter(`creation/${service.arn}`),
        service,
        startMinute,
      );
    }
  }
  return book.events;
}

function writeCreation(book: DayBook, service: Service, minute: number): void {
  // {sysname}-{environment}-{user}-…
  const user = service.serviceName.split('-')[2];
  const person = samplePeople.find(name => name === user) ?? 'engineer';
  const actor = atTerminal(person);
  if (service.type === 'app-runner-service') {
    book.write(minute, actor, createAppRunnerService(service));
    return;
  }
  const first = { revision: 1, startMinute: minute };
  book.write(minute - 1, actor, registerTaskDefinition(service, first));
  book.write(minute, actor, createService(service, first));
}
