import type { Service } from '../../services/types';
import { contractor, inBrowser } from '../actors';
import { denied } from '../calls/denied';
import { getSecretValue } from '../calls/taskCalls';
import type { DayBook } from '../DayBook';
import { failedSignIn } from './signIns';

const MAX_ATTEMPTS = 4;

/** Somebody who has been let in to help, and tries more than that. */
export function writeOutsiders(book: DayBook, service: Service): void {
  const { serviceName } = service;
  const attempts = book.number(0, MAX_ATTEMPTS, 1);
  const start = book.minute(10) + book.number(0, 600, 2);
  const calls = [
    denied(contractor, book.scope, 'ecs', 'UpdateService', {
      service: serviceName,
      ...(service.type === 'ecs-service' && { cluster: service.clusterName }),
      desiredCount: 20,
    }),
    denied(contractor, book.scope, 'secretsmanager', 'ListSecrets', {}, true),
    denied(contractor, book.scope, 'rds', 'DeleteDBInstance', {
      dBInstanceIdentifier:
        service.database?.dbInstanceIdentifier ?? `${serviceName}-rds`,
      skipFinalSnapshot: true,
    }),
    denied(contractor, book.scope, 'kms', 'ListKeys', undefined, true),
  ];
  for (let index = 0; index < attempts; index += 1) {
    book.write(start + index, contractor, book.pick(calls, 10 + index));
  }
  if (book.isEvery(6)) {
    book.write(start + 6, contractor, getSecretValue(service));
  }
}

/** Attempts to guess a password, from far away. */
export function writeGuesses(book: DayBook): void {
  if (!book.isEvery(5)) {
    return;
  }
  const stranger = inBrowser({
    ...contractor,
    identity: { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
  });
  const start = book.minute(2) + book.number(0, 60, 1);
  const attempts = book.number(5, 12, 2);
  for (let index = 0; index < attempts; index += 1) {
    book.write(start + index, stranger, failedSignIn);
  }
}
