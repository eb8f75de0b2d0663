import type { Service } from '../../services/types';
import { atTerminal, inConsole, task, throughIdentityCenter } from '../actors';
import { read } from '../calls/readCalls';
import type { DayBook } from '../DayBook';
import type { Actor } from '../types';

const READERS: ReadonlyArray<Actor> = [
  inConsole('engineer'),
  inConsole('operator'),
  atTerminal('engineer'),
  throughIdentityCenter('auditor', 'ReadOnlyAccess'),
  throughIdentityCenter('manager', 'ReadOnlyAccess'),
];

/** Where most of what CloudTrail records comes from: somebody looks. */
export function writeReads(book: DayBook, service: Service): void {
  const portal = task('hangar-portal', 'hangar');
  const choices = readsOf(service);
  for (let index = 0; index < 48; index += 1) {
    const minute = book.minute(0) + index * 30 + book.number(0, 25, index);
    book.write(minute, portal, choices[index % choices.length]);
  }
  const looks = book.number(8, 30, 60);
  for (let index = 0; index < looks; index += 1) {
    const minute = book.minute(9) + book.number(0, 600, 100 + index);
    const call = book.pick(choices, 200 + index);
    book.write(minute, book.pick(READERS, 300 + index), call);
  }
}

/** In IAM and in the bill. */
export function writeGlobalReads(book: DayBook): void {
  const choices = [
    read('iam', 'ListUsers'),
    read('iam', 'GetAccountSummary'),
    read('ce', 'GetCostAndUsage', {
      granularity: 'DAILY',
      metrics: ['UnblendedCost'],
    }),
    read('sts', 'GetCallerIdentity'),
    read('health', 'DescribeEvents'),
  ];
  const looks = book.number(10, 25, 60);
  for (let index = 0; index < looks; index += 1) {
    const minute = book.minute(9) + book.number(0, 600, 100 + index);
    const call = book.pick(choices, 200 + index);
    book.write(minute, book.pick(READERS, 300 + index), call);
  }
}

function readsOf(service: Service) {
  const reads = [
    read('monitoring', 'DescribeAlarms', { maxRecords: 100 }),
    read('monitoring', 'ListMetrics'),
    read('tagging', 'GetResources', { resourcesPerPage: 100 }),
    read('cloudformation', 'DescribeStacks'),
    read('ec2', 'DescribeSecurityGroups', { filterSet: {} }),
  ];
  if (service.type === 'app-runner-service') {
    return [
      ...reads,
      read('apprunner', 'DescribeService', { serviceArn: service.arn }),
    ];
  }
  const { clusterName: cluster, serviceName, database } = service;
  reads.push(
    read('ecs', 'DescribeServices', { cluster, services: [serviceName] }),
    read('ecs', 'ListTasks', { cluster, serviceName }),
    read('logs', 'DescribeLogGroups', {
      logGroupNamePrefix: service.logGroupName,
    }),
  );
  if (database) {
    const { dbInstanceIdentifier: dBInstanceIdentifier } = database;
    reads.push(read('rds', 'DescribeDBInstances', { dBInstanceIdentifier }));
  }
  return reads;
}
