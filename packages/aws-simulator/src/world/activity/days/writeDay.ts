import type { WorldState } from '../../WorldState';
import type { DayBook } from '../DayBook';
import { writeDeployments } from './deployments';
import { writeGlobalGuards, writeRegionalGuards } from './guards';
import { writeIncidents } from './incidents';
import { writeGuesses, writeOutsiders } from './outsiders';
import { writeGlobalReads, writeReads } from './reads';
import { writeSignIns } from './signIns';
import { writeWork } from './work';

/** Where the events of IAM, of sign-ins and of other global services are recorded. */
export const GLOBAL_REGION = 'us-east-1';

/**
 * Writes everything that happens on a day in one account and region to the
 * services that were always there, and around them.
 */
export function writeDay(book: DayBook, world: WorldState): void {
  const { accountId, region } = book.scope;
  if (!world.hasAccount(accountId)) {
    return;
  }
  const services = world.services
    .list({ accountId, region })
    .filter(({ startMinute }) => startMinute === undefined);
  for (const service of services) {
    const chapter = (name: string) => book.chapter(`${name}/${service.arn}`);
    writeDeployments(chapter('deployment'), world, service);
    writeIncidents(chapter('incidents'), world, service);
    writeWork(chapter('work'), service);
    writeOutsiders(chapter('outsiders'), service);
    writeReads(chapter('reads'), service);
  }
  if (services.length > 0) {
    writeRegionalGuards(book.chapter('guards'));
  }
  if (region === GLOBAL_REGION) {
    writeSignIns(book.chapter('sign-ins'));
    writeGlobalGuards(book.chapter('global-guards'));
    writeGuesses(book.chapter('guesses'));
    writeGlobalReads(book.chapter('global-reads'));
  }
}
