import { hash32 } from '../random';
import { samplePeople } from '../sample';
import type { Actor } from './types';

export type PersonName = (typeof samplePeople)[number];

const CONSOLE = 'AWS Internal';
const CLI =
  'aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/macos#24.6.0 lang/python#3.13.7';
const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

// Addresses that are kept for documentation (RFC 5737): nobody's.
const OFFICE = '203.0.113.';
const HOME = '198.51.100.';
const ELSEWHERE = '192.0.2.77';

function officeAddress(name: string): string {
  return `${OFFICE}${10 + (hash32(name) % 40)}`;
}

/** A person with an IAM user in the console, where MFA was asked for. */
export function inConsole(userName: PersonName, mfa = true): Actor {
  return {
    identity: { type: 'IAMUser', userName, session: { mfa } },
    sourceIp: officeAddress(userName),
    userAgent: CONSOLE,
  };
}

/** A person with an access key at a terminal. */
export function atTerminal(userName: PersonName): Actor {
  return {
    identity: { type: 'IAMUser', userName },
    sourceIp: `${HOME}${20 + (hash32(userName) % 40)}`,
    userAgent: CLI,
  };
}

/** A person who came through IAM Identity Center. */
export function throughIdentityCenter(
  sessionName: string,
  permissionSet: string,
): Actor {
  const suffix = hash32(permissionSet).toString(16).padStart(16, '0');
  return {
    identity: {
      type: 'AssumedRole',
      rolePath: '/aws-reserved/sso.amazonaws.com/',
      roleName: `AWSReservedSSO_${permissionSet}_${suffix}`,
      sessionName,
    },
    sourceIp: officeAddress(sessionName),
    userAgent: CONSOLE,
  };
}

/** The pipeline that builds and deploys a service. */
export function pipeline(serviceName: string, run: number): Actor {
  return {
    identity: {
      type: 'AssumedRole',
      roleName: 'github-actions-deploy',
      sessionName: `deploy-${serviceName}-${run}`.slice(0, 64),
    },
    sourceIp: `${HOME}${200 + (run % 40)}`,
    userAgent:
      'aws-sdk-js/3.920.0 ua/2.1 os/linux#6.11 lang/js md/nodejs#22.20.0',
  };
}

/** Somebody from outside, whom the catalog does not know. */
export const contractor: Actor = {
  identity: {
    type: 'AssumedRole',
    roleName: 'external-support',
    sessionName: 'contractor@external.example',
  },
  sourceIp: ELSEWHERE,
  userAgent:
    'Boto3/1.40.60 md/Botocore#1.40.60 ua/2.1 os/linux lang/python#3.12.3',
};

/** A task or instance with the role it runs with. */
export function task(
  roleName: string,
  taskId: string,
  invokedBy?: string,
): Actor {
  return {
    identity: { type: 'AssumedRole', roleName, sessionName: taskId, invokedBy },
    sourceIp: invokedBy ?? `${OFFICE}200`,
    userAgent:
      invokedBy ??
      'aws-sdk-js/3.920.0 ua/2.1 os/linux#5.10 lang/js md/nodejs#24.11.0 exec-env/AWS_ECS_FARGATE',
  };
}

/** An AWS service that acts for itself. */
export function awsService(host: string): Actor {
  return {
    identity: { type: 'AWSService', invokedBy: host },
    sourceIp: host,
    userAgent: host,
  };
}

/** A service that acts with its service-linked role. */
export function serviceRole(
  roleName: string,
  sessionName: string,
  host: string,
): Actor {
  return {
    identity: {
      type: 'AssumedRole',
      rolePath: `/aws-service-role/${host}/`,
      roleName,
      sessionName,
      invokedBy: host,
    },
    sourceIp: host,
    userAgent: host,
  };
}

/** The owner of the account, whom nobody should see here. */
export function root(mfa: boolean): Actor {
  return {
    identity: { type: 'Root', mfa },
    sourceIp: ELSEWHERE,
    userAgent: BROWSER,
  };
}

/** The same person at the sign-in page. */
export function inBrowser(actor: Actor): Actor {
  return { ...actor, userAgent: BROWSER };
}
