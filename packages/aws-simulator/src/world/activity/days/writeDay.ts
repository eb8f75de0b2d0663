import type { WorldState } from '../../WorldState';
import type { DayBook } from '../DayBook';
import { writeDeployments } from './deployments';
import { writeSignIns } from './signIns';

/** Where the events of IAM, of sign-ins and of other global services are recorded. */
const GLOBAL_REGION = 'us-east-1';

/** Writes everything that happens on a day in one account and region. */
export function writeDay(book: DayBook, world: WorldState): void {
  const { accountId, region } = book.scope;
  if (!world.hasAccount(accountId)) {
    return;
  }
  for (const service of world.services.list({ accountId, region })) {
    if (service.startMinute === undefined) {
      writeDeployments(book.chapter(service.arn), world, service);
    }
  }
  if (region === GLOBAL_REGION) {
    writeSignIns(book.chapter('sign-ins'));
  }
}
