import { samplePeople } from '../../sample';
import {
  inBrowser,
  inConsole,
  throughIdentityCenter,
  type PersonName,
} from '../actors';
import type { DayBook } from '../DayBook';
import type { Actor, TrailCall } from '../types';

const PAGE = {
  LoginTo: 'https://console.aws.amazon.com/console/home?region=ap-northeast-1',
  MobileVersion: 'No',
};

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html */
export function signIn(
  MFAUsed: 'Yes' | 'No',
  more: Readonly<Record<string, string>> = {},
): TrailCall {
  return {
    source: 'signin.amazonaws.com',
    name: 'ConsoleLogin',
    eventType: 'AwsConsoleSignIn',
    parameters: () => ({
      response: { ConsoleLogin: 'Success' },
      additional: { ...PAGE, MFAUsed, ...more },
    }),
  };
}

/** It has a message, but no code. */
export const failedSignIn: TrailCall = {
  source: 'signin.amazonaws.com',
  name: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
  error: { message: 'Failed authentication' },
  parameters: () => ({
    response: { ConsoleLogin: 'Failure' },
    additional: { ...PAGE, MFAUsed: 'No' },
  }),
};

/** People come to the console in the morning; some more than once. */
export function writeSignIns(book: DayBook): void {
  const people = book.isWeekend ? (['operator'] as const) : samplePeople;
  people.forEach((name, index) => {
    const minute = book.minute(8, 20) + book.number(0, 90, index);
    book.write(minute, ...signInOf(name));
    if (book.random(20 + index) < 0.4) {
      book.write(minute + 300, ...signInOf(name));
    }
  });
  if (book.random(40) < 0.5) {
    const name = book.pick(samplePeople, 41);
    const minute = book.minute(9) + book.number(0, 500, 42);
    book.write(minute, inBrowser(inConsole(name)), failedSignIn);
    book.write(minute + 1, ...signInOf(name));
  }
  if (book.isEvery(4)) {
    const minute = book.minute(19) + book.number(0, 150, 43);
    book.write(minute, inBrowser(inConsole('operator', false)), signIn('No'));
  }
}

/** Auditors and managers have no IAM user password; they come from outside. */
function signInOf(name: PersonName): [Actor, TrailCall] {
  if (name === 'auditor' || name === 'manager') {
    return [
      inBrowser(throughIdentityCenter(name, 'ReadOnlyAccess')),
      // AWS does not know whether the other side asked for MFA.
      signIn('No', { SamlProviderArn: 'AWSSSO' }),
    ];
  }
  return [inBrowser(inConsole(name)), signIn('Yes')];
}
