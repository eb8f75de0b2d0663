import {
  contractor,
  inBrowser,
  inConsole,
  root,
  throughIdentityCenter,
} from '../actors';
import {
  attachUserPolicy,
  createAccessKey,
  createUser,
  deactivateMfa,
  deleteAccessKey,
  enableMfa,
  putRolePolicy,
} from '../calls/iamCalls';
import {
  changeIngress,
  changeTrail,
  closeBucket,
  openBucket,
  scheduleKeyDeletion,
} from '../calls/guardCalls';
import { hexId } from '../../random';
import type { DayBook } from '../DayBook';
import { signIn } from './signIns';

/** What an auditor looks for, in IAM and at the sign-in page. */
export function writeGlobalGuards(book: DayBook): void {
  const { scope } = book;
  const administrator = inConsole('administrator');
  const at = (hour: number, salt: number) =>
    book.minute(hour) + book.number(0, 50, salt);
  if (book.isEvery(30)) {
    book.write(at(21, 1), inBrowser(root(false)), signIn('No'));
  }
  if (book.chapter('keys').isEvery(9)) {
    book.write(at(11, 2), administrator, createAccessKey(scope, 'operator'));
    book.write(at(17, 3), administrator, deleteAccessKey(scope, 'operator'));
  }
  if (book.chapter('users').isEvery(25)) {
    book.write(at(13, 4), administrator, createUser(scope, 'contractor'));
    book.write(
      at(13, 4) + 2,
      administrator,
      attachUserPolicy(scope, 'contractor'),
    );
  }
  if (book.chapter('mfa').isEvery(20)) {
    book.write(
      at(10, 5),
      inConsole('engineer'),
      deactivateMfa(scope, 'engineer'),
    );
    book.write(at(14, 6), inConsole('engineer'), enableMfa(scope, 'engineer'));
  }
  if (book.chapter('policies').isEvery(4)) {
    const role = book.pick(['github-actions-deploy', 'external-support'], 7);
    book.write(
      at(15, 8),
      throughIdentityCenter('administrator', 'AdministratorAccess'),
      putRolePolicy(scope, role, {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
      }),
    );
  }
}

/** The same in the region where things run. */
export function writeRegionalGuards(book: DayBook): void {
  const { scope } = book;
  const administrator = inConsole('administrator');
  const at = (hour: number, salt: number) =>
    book.minute(hour) + book.number(0, 50, salt);
  if (book.chapter('open').isEvery(12)) {
    const group = `sg-${hexId(`${scope.accountId}/bastion`, 17)}`;
    const rule = {
      port: 22,
      cidr: '0.0.0.0/0',
      description: 'for a moment only',
    };
    const by = book.random(1) < 0.5 ? contractor : inConsole('engineer');
    book.write(at(11, 2), by, changeIngress(scope, 'Authorize', group, rule));
    book.write(
      at(16, 3),
      administrator,
      changeIngress(scope, 'Revoke', group, rule),
    );
  }
  if (book.chapter('trail').isEvery(28)) {
    book.write(
      at(14, 4),
      administrator,
      changeTrail(scope, 'PutEventSelectors'),
    );
    book.write(at(20, 5), contractor, changeTrail(scope, 'StopLogging'));
    book.write(at(21, 6), administrator, changeTrail(scope, 'StartLogging'));
  }
  if (book.chapter('key').isEvery(22)) {
    book.write(
      at(10, 7),
      inConsole('operator'),
      scheduleKeyDeletion(scope, 'ScheduleKeyDeletion'),
    );
    book.write(
      at(12, 8),
      administrator,
      scheduleKeyDeletion(scope, 'CancelKeyDeletion'),
    );
  }
  if (book.chapter('bucket').isEvery(18)) {
    const bucket = `hangar-media-${scope.accountId}`;
    book.write(at(13, 9), inConsole('engineer'), openBucket(bucket));
    book.write(at(15, 10), administrator, closeBucket(bucket));
  }
}
